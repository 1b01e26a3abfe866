-- Every address a published piece ever had. Its primary key settles who gets a slug when two are published at once, and keeps an old
-- slug from being given to another piece: it leads to the piece's newest one for good.
create table article_slug (
  slug       text primary key,
  article_id uuid not null references article
);
insert into article_slug (slug, article_id) select slug, id from article where published_at is not null;

-- What was never published has a slug within its author's own pieces only, so that nobody can tell from his own what others write.
alter table article drop constraint article_slug_key;
create unique index article_unpublished_slug on article (slug, submitted_by) where published_at is null;
