-- What two pieces are compared by: near-equal titles, the same source, the same work described. Columns of their own, so that
-- comparing does not unpack whole texts.
alter table article_revision
  add column title      text generated always as (lower(content -> 'draft' ->> 'title')) stored,
  add column source_url text generated always as (content -> 'draft' -> 'source' ->> 'url') stored,
  add column doi        text generated always as (content -> 'draft' -> 'references' -> 0 ->> 'doi') stored;
create index article_revision_title on article_revision using gin (title gin_trgm_ops);
create index article_revision_source on article_revision (source_url) where source_url is not null;
create index article_revision_doi on article_revision (doi) where doi is not null;
