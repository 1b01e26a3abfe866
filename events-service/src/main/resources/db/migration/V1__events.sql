-- Copies of what other services own, kept by their facts. They narrow and name; nobody is let in by them.

create table tag (
  id          uuid primary key,
  slug        text not null,
  name        text not null,
  synonyms    text[] not null default '{}',
  -- Always the last of a chain of mergers: whoever reads takes one step.
  merged_into uuid
);
create index tag_slug on tag (slug);
create index tag_name on tag (lower(name));
create index tag_merged_into on tag (merged_into);

create table term (
  id         uuid primary key,
  vocabulary text not null,
  code       text,
  slug       text not null,
  path       text not null,
  name       text not null,
  archived   boolean not null,
  -- What clients write and read: in a coded vocabulary the code, else the path.
  address    text not null generated always as (vocabulary || '/' || coalesce(code, path)) stored
);
create index term_address on term (address text_pattern_ops);

create table network (
  id     uuid primary key,
  slug   text not null,
  listed boolean not null
);
create index network_slug on network (slug);

create table membership (
  id         uuid primary key,
  network_id uuid not null,
  member_id  text not null,
  started_at timestamptz not null
);
create index membership_member on membership (member_id);

-- What people attend.

create table event (
  id                     uuid primary key,
  slug                   text not null unique,
  title                  text not null,
  description            text not null,
  type                   text not null check (type in ('webinar', 'conference', 'course', 'workshop', 'symposium', 'meeting')),
  mode                   text not null check (mode in ('online', 'in-person', 'hybrid')),
  -- As the organiser wrote them, and the instants they meant when they were written.
  start_local            timestamp not null,
  end_local              timestamp not null,
  time_zone              text not null,
  starts_at              timestamptz not null,
  ends_at                timestamptz not null check (ends_at > starts_at),
  venue                  jsonb,
  country                text,
  join_url               text,
  join_url_visible_from  timestamptz,
  hosts                  jsonb not null,
  speakers               jsonb not null,
  fee_note               text,
  registration_url       text,
  capacity               int check (capacity > 0),
  admits                 text not null check (admits in ('anyone', 'members', 'network')),
  network_id             uuid references network check ((admits = 'network') = (network_id is not null)),
  member_discount        jsonb,
  registration_opens_at  timestamptz,
  registration_closes_at timestamptz,
  status                 text not null check (status in ('draft', 'published', 'cancelled')),
  cancellation_reason    text,
  first_published_at     timestamptz,
  submitted_by           text not null,
  revision               int not null,
  sequence               int not null,
  created_at             timestamptz not null,
  updated_at             timestamptz not null,
  -- Kept under the row's lock by every act on a registration.
  confirmed              int not null default 0 check (confirmed >= 0),
  offered                int not null default 0 check (offered >= 0),
  waiting                int not null default 0 check (waiting >= 0),
  last_ticket            bigint not null default 0,
  -- The promise, also against a mistake in the code above it.
  constraint never_over_capacity check (capacity is null or confirmed + offered <= capacity)
) with (fillfactor = 80);
create index event_by_start on event (starts_at, id);
create index event_by_submitter on event (submitted_by, starts_at, id);

create table event_tag (
  event_id uuid not null references event,
  position int not null,
  tag_id   uuid not null references tag,
  primary key (event_id, position)
);
create index event_tag_by_tag on event_tag (tag_id, event_id);

create table event_term (
  event_id uuid not null references event,
  position int not null,
  term_id  uuid not null references term,
  primary key (event_id, position)
);
create index event_term_by_term on event_term (term_id, event_id);

create table registration (
  id               uuid primary key,
  event_id         uuid not null references event,
  member_id        text not null,
  state            text not null check (state in ('confirmed', 'waiting', 'offered', 'cancelled', 'attended')),
  -- Drawn from the event under its lock: the order of the waiting list.
  ticket           bigint not null,
  registered_at    timestamptz not null,
  offer_expires_at timestamptz check ((state = 'offered') = (offer_expires_at is not null)),
  attended_at      timestamptz,
  revision         int not null,
  unique (event_id, ticket)
);
-- The same person twice is one registration, whatever races.
create unique index registration_once on registration (event_id, member_id) where state <> 'cancelled';
create index registration_by_member on registration (member_id, id);
create index registration_waiting on registration (event_id, ticket) where state = 'waiting';
create index registration_offers on registration (offer_expires_at) where state = 'offered';

-- An event's tags as they are called now: renames and mergers followed, each tag once.
create view event_tag_now as
select t.event_id, min(t.position) as position, now.slug, now.name
from event_tag t
  join tag own on own.id = t.tag_id
  -- The fact about the tag merged into may still be on its way.
  join tag now on now.id = coalesce((select target.id from tag target where target.id = own.merged_into), own.id)
group by t.event_id, now.id;

-- What an event's row says by id, in words.
create view event_label as
select e.id as event_id,
  (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position), '[]')
   from event_tag_now t where t.event_id = e.id)::text as tags,
  (select coalesce(json_agg(json_strip_nulls(json_build_object(
       'vocabulary', m.vocabulary, 'code', m.code, 'path', m.path, 'name', m.name)) order by c.position), '[]')
   from event_term c join term m on m.id = c.term_id where c.event_id = e.id)::text as categories,
  -- A network that is no longer listed is not named.
  (select n.slug from network n where n.id = e.network_id and n.listed) as network
from event e;
