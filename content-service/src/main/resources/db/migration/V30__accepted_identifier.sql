-- What looked like a patient's identifier and an editor let stand: a keyed digest of it, so that it may move in its piece. Who and why
-- is in article_history.
create table accepted_identifier (
  article_id  uuid not null references article on delete cascade,
  digest      text not null,
  accepted_at timestamptz not null,
  primary key (article_id, digest)
);
