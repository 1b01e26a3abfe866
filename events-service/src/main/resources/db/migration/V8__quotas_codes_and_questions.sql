-- Shares of an event's places. The counts move under the lock of the event's row, together with the event's own.
create table quota (
  id            uuid primary key,
  event_id      uuid not null references event,
  name          text not null,
  size_of_quota int not null check (size_of_quota > 0),
  admits        text not null check (admits in ('anyone', 'members', 'network')),
  network_id    uuid references network check ((admits = 'network') = (network_id is not null)),
  confirmed     int not null default 0 check (confirmed >= 0),
  offered       int not null default 0 check (offered >= 0),
  waiting       int not null default 0 check (waiting >= 0),
  constraint never_over_quota check (confirmed + offered <= size_of_quota)
);
create index quota_of_event on quota (event_id, id);

create table question (
  id       uuid primary key,
  event_id uuid not null references event,
  text     text not null,
  type     text not null check (type in ('text', 'number', 'choice', 'yes-no', 'consent')),
  options  jsonb not null,
  required boolean not null
);
create index question_of_event on question (event_id, id);

create table code (
  id           uuid primary key,
  event_id     uuid not null references event,
  word         text not null,
  kind         text not null check (kind in ('discount', 'access')),
  label        text,
  percent      int check (percent between 1 and 100),
  amount_note  text,
  members_only boolean not null,
  uses         int not null,
  used         int not null default 0,
  valid_from   timestamptz,
  valid_until  timestamptz,
  -- Of a member's own discount.
  member_id    text,
  made_at      timestamptz not null,
  constraint never_over_used check (used between 0 and uses),
  unique (event_id, word)
);
create index code_of_event on code (event_id, id);
create unique index code_of_member on code (event_id, member_id) where member_id is not null;

-- Codes tried, until one holds or they are forgotten.
create table code_attempt (
  id        uuid primary key,
  member_id text not null,
  at        timestamptz not null
);
create index code_attempt_by_member on code_attempt (member_id);
create index code_attempt_by_age on code_attempt (at);

alter table registration
  add column quota_id uuid references quota,
  add column discount_code_id uuid references code,
  add column access_code_id uuid references code,
  -- Null once forgotten, and of who does not come.
  add column answers jsonb,
  -- The name somebody agreed to have on the public list.
  add column listed_name text;
create index registration_of_quota on registration (quota_id, ticket) where state = 'waiting';
create index registration_listed on registration (event_id, ticket) where listed_name is not null;
create index registration_answered on registration (event_id) where answers is not null or listed_name is not null;

alter table event
  add column access_code_required boolean not null default false,
  add column answers_kept_days int check (answers_kept_days > 0);

-- What was forgotten, by number only.
create table answer_purge (
  id            uuid primary key,
  event_id      uuid not null,
  registrations int not null,
  purged_at     timestamptz not null
);
