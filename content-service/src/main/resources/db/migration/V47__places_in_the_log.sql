-- When a change got its place in the log: it grows with the position, so that a harvester who asks "from" a time misses nothing
-- (at is the start of the act's transaction, which may have been long before).
alter table public_change add column placed_at timestamptz;
update public_change set placed_at = at where position is not null;
create index public_change_placed on public_change (placed_at, position);
create index public_change_of_type on public_change (kind, change, position);
create index public_change_of_subject on public_change (kind, subject, position);

-- What a withdrawn piece was filed under: a harvester of one set is to hear of its end as well.
create table withdrawn_article (
  article_id uuid primary key references article,
  type       text not null,
  terms      uuid[] not null
);
