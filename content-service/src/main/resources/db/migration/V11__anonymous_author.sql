-- Who wrote a piece that is anonymous to readers. No other table holds it: article.submitted_by is empty for such a piece, and its
-- author stands as "anonymous" in its history and revisions.
create table sealed_author (
  id      uuid primary key,
  subject text not null,
  name    text not null
);
create index sealed_author_subject on sealed_author (subject);

alter table article alter column submitted_by drop not null;
alter table article add column sealed_author uuid unique references sealed_author;
alter table article add constraint article_has_one_author check ((submitted_by is null) <> (sealed_author is null));
alter table live_article alter column submitted_by drop not null;

-- Every time an editor asked who wrote an anonymous piece. What was asked stays written, also when the piece is dropped.
create table authorship_disclosure (
  id          uuid primary key,
  article_id  uuid not null,
  at          timestamptz not null,
  editor      text not null,
  editor_name text not null,
  reason      text not null
);
create index authorship_disclosure_article on authorship_disclosure (article_id, id);
revoke update, delete, truncate on authorship_disclosure from content_app;
