create table import_job (
  id         uuid primary key,
  owner      text not null,
  state      text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  dry_run    boolean not null,
  publish    boolean not null,
  total      int not null default 0,
  created    int not null default 0,
  updated    int not null default 0,
  unchanged  int not null default 0,
  refused    int not null default 0,
  started_at timestamptz not null
);

create table import_item (
  job_id   uuid not null references import_job on delete cascade,
  line     int not null,
  outcome  text not null,
  ref      text,
  problems jsonb,
  primary key (job_id, line)
);

-- Importing again changes nothing: each importer's keys, and the article each became.
create table import_key (
  owner       text not null,
  key         text not null,
  article_id  uuid not null references article on delete cascade,
  fingerprint text not null,
  primary key (owner, key)
);
