-- Where people get their mail: sealed by the service, forgotten when there is no more reason to write.
create table mailbox (
  person   text primary key,
  address  bytea not null,
  noted_at timestamptz not null
);

-- What is still to be told, by ids. A row goes when the mail server has the letter.
create table notice (
  id          uuid primary key,
  kind        text not null,
  about       uuid not null,
  -- Null while it is for all whom what it is about concerns.
  person      text,
  queued_at   timestamptz not null,
  next_try_at timestamptz not null,
  tries       int not null default 0,
  -- Who sends it now; void after next_try_at.
  lease       uuid,
  unique nulls not distinct (kind, about, person)
);
create index notice_due on notice (next_try_at);

create table notice_off (
  person text not null,
  kind   text not null,
  primary key (person, kind)
);

-- Of which beginning somebody was reminded: when it moves, they are reminded again.
create table event_reminder (
  registration_id uuid not null references registration on delete cascade,
  starts_at       timestamptz not null,
  seconds_before  bigint not null,
  primary key (registration_id, starts_at, seconds_before)
);
create index event_reminder_by_start on event_reminder (starts_at);
