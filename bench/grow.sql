-- Published pieces bench-1 to bench-:had, as publishing left them, once and again under other names and dates until there are :wanted.
create temporary table made as
select a.id as source, a.slug as old_slug, uuidv7() as id, 'bench-' || n as slug, interval '1 minute' * n as earlier
from generate_series(:had + 1, :wanted) as n join article a on a.slug = 'bench-' || (n - 1) % :had + 1;
create index on made (source);
analyze made;

insert into article (id, slug, submitted_by, submitter_name, submitter_kind, imported, working_state, working_revision, approved_revision, live_revision,
  published_at, created_at, updated_at, version)
select m.id, m.slug, submitted_by, submitter_name, submitter_kind, imported, working_state, working_revision, approved_revision, live_revision,
  published_at - earlier, created_at - earlier, updated_at - earlier, version
from made m join article a on a.id = source;

insert into article_slug (slug, article_id) select slug, id from made;

insert into article_revision (article_id, number, content, saved_at, saved_by)
select id, number, content, saved_at, saved_by from made join article_revision r on r.article_id = source;

insert into article_history (article_id, at, actor, actor_name, act, revision)
select id, at, actor, actor_name, act, revision from made join article_history h on h.article_id = source;

insert into live_article (article_id, slug, title, type, form, language, country, access, submitted_by, authors, organisations, published_at, updated_at,
  revision, etag, view, card)
select m.id, m.slug, title, type, form, language, country, access, submitted_by, authors, organisations, published_at - earlier, updated_at - earlier,
  revision, etag, replace(replace(view, source::text, m.id::text), '"slug":"' || old_slug || '"', '"slug":"' || m.slug || '"'),
  replace(replace(card, source::text, m.id::text), '"slug":"' || old_slug || '"', '"slug":"' || m.slug || '"')
from made m join live_article l on l.article_id = source;

insert into live_article_tag (tag_id, published_at, article_id, place)
select tag_id, published_at - earlier, id, place from made join live_article_tag t on t.article_id = source;

insert into live_article_term (term_id, published_at, article_id, place)
select term_id, published_at - earlier, id, place from made join live_article_term t on t.article_id = source;
drop table made;
