-- A job outlives the process that runs it: what was handed in, and by whom, is kept until it is done. Whoever runs it holds a claim
-- that has to be renewed; a claim that ran out is taken over by the next runner, which goes on after the last line reported.
update import_job set state = 'FAILED' where state = 'RUNNING';
alter table import_job
  add column media_type    text,
  add column repair        boolean not null default false,
  add column caller        jsonb,
  add column claim         uuid,
  add column claimed_until timestamptz,
  add column attempts      int not null default 0;
create index import_job_running on import_job (started_at) where state = 'RUNNING';

create table import_part (
  job_id uuid not null references import_job on delete cascade,
  number int not null,
  bytes  bytea not null,
  primary key (job_id, number)
);
alter table import_part alter column bytes set storage external;

alter table import_item
  add column name        text,
  add column warnings    jsonb,
  add column repairs     jsonb,
  add column key         text,
  add column fingerprint text;
create index import_item_outcome on import_item (job_id, outcome, line);
create index import_item_key on import_item (job_id, key) where key is not null;
