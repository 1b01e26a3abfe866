-- Who knows the secret may read one revision. Only its digest is kept; who made it stands in the history.
create table preview_link (
  id          uuid primary key,
  article_id  uuid not null references article on delete cascade,
  revision    int not null,
  secret_hash bytea not null unique,
  made_at     timestamptz not null,
  expires_at  timestamptz not null
);
create index preview_link_article on preview_link (article_id, id);
