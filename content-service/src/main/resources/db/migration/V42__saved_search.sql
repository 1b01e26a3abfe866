-- What members look for again and again. The id is drawn at random: whoever has it reads the feed.
create table saved_search (
  id         uuid primary key,
  owner      text not null,
  name       text not null,
  query      jsonb not null,
  created_at timestamptz not null
);
create index saved_search_of_owner on saved_search (owner, created_at desc, id desc);
