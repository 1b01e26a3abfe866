-- Pieces in an order an editor chose. A piece stands in one collection at most, so that it has one place to go on from.
create table collection (
  id          uuid primary key,
  slug        text not null unique,
  title       text not null,
  description text,
  updated_at  timestamptz not null,
  version     bigint not null
);
create index collection_title on collection (lower(title), id);

create table collection_member (
  article_id    uuid primary key references article on delete cascade,
  collection_id uuid not null references collection on delete cascade,
  place         int not null
);
create index collection_member_place on collection_member (collection_id, place);
