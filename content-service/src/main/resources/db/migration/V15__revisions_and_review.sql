-- Remarks on passages of the text, with the review they belong to.
alter table article_history add column passages jsonb;
-- Who saved a revision, and when it went live, stand in the history.
create index article_history_revision on article_history (article_id, revision);

-- The working copy and the live one are kept as they are read; every other revision packed (see RevisionStore): zstd, most of them
-- against an earlier one of the same piece, so that a thousand small changes cost little more than the text once.
alter table article_revision
  alter column content drop not null,
  add column packed  bytea,
  add column base    int,
  add column changed text[] not null default '{}',
  add constraint article_revision_kept check (num_nonnulls(content, packed) = 1),
  add constraint article_revision_base foreign key (article_id, base) references article_revision (article_id, number) on delete cascade;
-- It is compressed already.
alter table article_revision alter column packed set storage external;
create index article_revision_unpacked on article_revision (article_id) where packed is null;
create index article_revision_bases on article_revision (article_id, number) where packed is not null and base is null;
