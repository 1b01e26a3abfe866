-- What was taken over from whom, so that the same again is known.
create table imported_event (
  importer text not null,
  key      text not null,
  event_id uuid not null references event,
  digest   text not null,
  primary key (importer, key)
);

create table event_import (
  id       uuid primary key,
  importer text not null,
  report   jsonb not null,
  made_at  timestamptz not null
);
