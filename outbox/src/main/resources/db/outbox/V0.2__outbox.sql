-- A fact waits here from the commit of its act until Kafka has it; a row that is there is unsent.
create table outbox (
  seq         bigint generated always as identity primary key,
  id          uuid not null,
  topic       text not null,
  key         uuid not null,
  type        text not null,
  data        text not null,
  traceparent text,
  occurred_at timestamptz not null default now()
);
-- Rows come and go all day: vacuum by count, not by share of a table that is nearly always empty.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What this service has taken in already; written in the transaction of the effect.
create table inbox (
  fact_id uuid primary key,
  seen_at timestamptz not null default now()
);
create index inbox_seen_at on inbox (seen_at);
