-- Events that come again. Each date of the rule is an event of its own; the series remembers the rule for calendars.
create table event_series (
  id           uuid primary key,
  title        text not null,
  start_local  timestamp not null,
  end_local    timestamp not null check (end_local > start_local),
  time_zone    text not null,
  rule         text not null,
  exceptions   jsonb not null,
  -- How many of its events one person may have a registration for; null: all.
  per_person   int check (per_person > 0),
  submitted_by text not null,
  revision     int not null,
  updated_at   timestamptz not null
);

alter table event
  add column series_id uuid references event_series,
  -- When the rule says it begins, wherever it was moved since (RFC 5545's RECURRENCE-ID).
  add column recurrence_local timestamp,
  add column cover jsonb,
  add constraint of_a_series check ((series_id is null) = (recurrence_local is null));
create unique index event_of_series on event (series_id, recurrence_local);
-- The past, latest first.
create index event_by_end on event (ends_at);

-- What is left of an event: slides, a recording.
create table material (
  id           uuid primary key,
  event_id     uuid not null references event,
  kind         text not null check (kind in ('slides', 'recording', 'paper', 'other')),
  title        text not null,
  url          text not null,
  audience     text not null check (audience in ('everyone', 'attendees')),
  visible_from timestamptz,
  added_at     timestamptz not null
);
create index material_of_event on material (event_id, id);
