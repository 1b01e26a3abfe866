-- Everything that changed in public, in one order. A position is given only to rows already committed, by one sequencer at a time:
-- whoever reads "position > last" can never miss a row that commits late. It holds ids; readers render from the live rows.
create table public_change (
  seq      bigint generated always as identity primary key,
  position bigint unique,
  kind     text not null,
  subject  uuid not null,
  change   text not null,
  at       timestamptz not null default now()
);
create index public_change_unpositioned on public_change (seq) where position is null;

-- Published events as events-service last told of them.
create table event_copy (
  id         uuid primary key,
  slug       text not null,
  sequence   bigint not null,
  status     text not null,
  data       jsonb not null,
  updated_at timestamptz not null
);
