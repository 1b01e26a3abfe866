-- Series, an agenda that members propose to, papers, guests, attendance.

create table meeting_series (
  id                  uuid primary key,
  network_id          uuid not null references network,
  title               text not null,
  start_local         timestamp not null,
  minutes             int not null,
  time_zone           text not null,
  -- RFC 5545, over local times.
  rule                text not null,
  exceptions          jsonb not null,
  alternate_starts    jsonb not null,
  chairs              uuid[] not null,
  join_url            text,
  -- How many dates of the rule have become meetings, or were exceptions.
  made                int not null,
  cancelled_at        timestamptz,
  cancellation_reason text,
  version             int not null,
  unique (id, network_id)
);
create index meeting_series_of on meeting_series (network_id, id);
create index meeting_series_going_on on meeting_series (id) where cancelled_at is null;

alter table meeting add column series_id uuid;
alter table meeting add column occurrence int;
-- Where the rule put it; the meeting itself may have been moved.
alter table meeting add column planned_start_local timestamp;
alter table meeting add column chaired_by uuid;
alter table meeting add column papers_due_at timestamptz;
alter table meeting add column speakers jsonb not null default '[]';
alter table meeting add foreign key (series_id, network_id) references meeting_series (id, network_id);
-- Two replicas planning ahead at once make each meeting once.
create unique index meeting_of_series on meeting (series_id, occurrence);

alter table agenda_item add column state text not null default 'accepted' check (state in ('proposed', 'accepted', 'declined'));
alter table agenda_item add column proposed_by uuid;
alter table agenda_item add column owner_id uuid;

-- The bytes lie apart from what is said of them, so that no list carries them.
create table file (
  id          uuid primary key,
  network_id  uuid not null references network,
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  unique (id, network_id)
);
create table file_content (
  file_id    uuid primary key,
  network_id uuid not null,
  bytes      bytea not null,
  foreign key (file_id, network_id) references file (id, network_id)
);

create table paper (
  id             uuid primary key,
  network_id     uuid not null,
  meeting_id     uuid not null,
  agenda_item_id uuid references agenda_item on delete set null,
  title          text not null,
  due_at         timestamptz,
  responsible_id uuid,
  pages          int,
  url            text,
  file_id        uuid,
  added_by       uuid not null,
  arrived_at     timestamptz,
  version        int not null,
  unique (id, network_id),
  foreign key (meeting_id, network_id) references meeting (id, network_id),
  foreign key (file_id, network_id) references file (id, network_id)
);
create index paper_of on paper (meeting_id, id);
create index paper_file on paper (file_id);

create table guest_pass (
  id           uuid primary key,
  network_id   uuid not null,
  -- A guest may not know of the network; its slug is for life.
  network_slug text not null,
  meeting_id   uuid not null,
  email        text not null check (email = lower(email)),
  name         text,
  invited_by   uuid not null,
  invited_at   timestamptz not null,
  revoked_at   timestamptz,
  version      int not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create unique index guest_pass_once on guest_pass (meeting_id, email) where revoked_at is null;
create index guest_pass_for on guest_pass (email) where revoked_at is null;

create table attendance (
  meeting_id  uuid primary key,
  network_id  uuid not null,
  count       int not null check (count >= 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version     int not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create table attendee (
  meeting_id uuid not null,
  network_id uuid not null,
  member_id  uuid not null,
  primary key (meeting_id, member_id),
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index attendee_of on attendee (member_id);

revoke delete on meeting_series, guest_pass, attendance from network_app;
revoke update on file, file_content from network_app;

alter table meeting_series enable row level security;
alter table meeting_series force row level security;
alter table file enable row level security;
alter table file force row level security;
alter table file_content enable row level security;
alter table file_content force row level security;
alter table paper enable row level security;
alter table paper force row level security;
alter table guest_pass enable row level security;
alter table guest_pass force row level security;
alter table attendance enable row level security;
alter table attendance force row level security;
alter table attendee enable row level security;
alter table attendee force row level security;

-- Of which meetings the actor holds a pass: by the verified address of their token.
create function guest_passes() returns uuid[] language sql stable
  return (select coalesce(array_agg(meeting_id), '{}') from guest_pass where email = acting_email() and revoked_at is null);
-- Those that are not over. The meeting's own policy asks for passes only, so the two do not go in circles.
create function guest_meetings() returns uuid[] language sql stable
  return (select coalesce(array_agg(id), '{}') from meeting where id = any (guest_passes()) and end_at > now());
revoke execute on function guest_passes, guest_meetings from public;
grant execute on function guest_passes, guest_meetings to network_app;

create policy members on meeting_series for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy planned on meeting_series for insert to network_app
  with check (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy changed on meeting_series for update to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy going_on on meeting_series for select to network_app
  using ((select acting_kind()) = 'job:series');
create policy planned_ahead on meeting_series for update to network_app
  using ((select acting_kind()) = 'job:series');

create policy guests on meeting for select to network_app
  using (id = any ((select guest_passes())::uuid[]) and end_at > now());
create policy planned_ahead on meeting for insert to network_app
  with check ((select acting_kind()) = 'job:series' and series_id is not null);

create policy guests on agenda_item for select to network_app
  using (state = 'accepted' and meeting_id = any ((select guest_meetings())::uuid[]));
create policy proposed on agenda_item for insert to network_app
  with check (state = 'proposed' and proposed_by = (select acting_member())
    and network_id = any ((select own_networks())::uuid[]));
create policy reworded on agenda_item for update to network_app
  using (state = 'proposed' and proposed_by = (select acting_member())
    and network_id = any ((select own_networks())::uuid[]));
create policy withdrawn on agenda_item for delete to network_app
  using (state = 'proposed' and proposed_by = (select acting_member())
    and network_id = any ((select own_networks())::uuid[]));

create policy members on paper for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy guests on paper for select to network_app
  using (meeting_id = any ((select guest_meetings())::uuid[]));
create policy writers on paper for all to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy responsible on paper for update to network_app
  using (responsible_id = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));

create policy members on file for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy guests on file for select to network_app
  using (exists (select 1 from paper where paper.file_id = file.id and paper.meeting_id = any ((select guest_meetings())::uuid[])));
create policy uploaded on file for insert to network_app
  with check (uploaded_by = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy replaced on file for delete to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]) or uploaded_by = (select acting_member()));

create policy with_file on file_content for select to network_app
  using (exists (select 1 from file where file.id = file_content.file_id));
create policy uploaded on file_content for insert to network_app
  with check (network_id = any ((select own_networks())::uuid[]));
create policy replaced on file_content for delete to network_app
  using (network_id = any ((select own_networks())::uuid[]));

create policy chairs on guest_pass for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));
-- Their names are kept out of the notes.
create policy writers on guest_pass for select to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy own on guest_pass for select to network_app
  using (email = (select acting_email()));

create policy members on attendance for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy begun on attendance for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy written on attendance for update to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));

create policy own on attendee for select to network_app
  using (member_id = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy writers on attendee for all to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));

-- A guest reads papers, and stands in the log like everybody.
create policy entered_as_guest on access_log for insert to network_app
  with check (member_id = (select acting_member()) and meeting_id = any ((select guest_meetings())::uuid[]));
