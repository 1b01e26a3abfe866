-- Hours of continuing professional development, where they are not simply how long an event lasts.
alter table event add column cpd_hours double precision check (cpd_hours > 0);

create view event_hours as
select id as event_id,
  coalesce(cpd_hours, cast(floor(extract(epoch from ends_at - starts_at) / 900) / 4 as double precision)) as hours
from event;

create table certificate (
  id              uuid primary key,
  registration_id uuid not null unique references registration,
  -- Printed on the certificate; more than 128 random bits.
  code            text not null unique,
  -- Initials only: who holds it has the name on paper.
  holder          text not null,
  issued_at       timestamptz not null
);
