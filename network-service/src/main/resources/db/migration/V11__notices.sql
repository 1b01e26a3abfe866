-- What members are told by mail. The acts of people queue what happened to a meeting or an invitation that they can see; whom to tell and
-- where, the job alone reads.

create table mailbox (
  person   text primary key,
  -- Sealed by the service.
  address  bytea not null,
  noted_at timestamptz not null
);

-- By ids. A row goes when the mail server has the letter.
create table notice (
  id          uuid primary key,
  kind        text not null,
  about       uuid not null,
  -- Null while it is for all whom what it is about concerns, or for an invited address.
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

-- Each kind is told once of each meeting.
create table meeting_told (
  meeting_id uuid not null references meeting on delete cascade,
  kind       text not null,
  told_at    timestamptz not null,
  primary key (meeting_id, kind)
);
create index meeting_to_come on meeting (start_at) where cancelled_at is null;

alter table mailbox enable row level security;
alter table mailbox force row level security;
alter table notice enable row level security;
alter table notice force row level security;
alter table notice_off enable row level security;
alter table notice_off force row level security;
alter table meeting_told enable row level security;
alter table meeting_told force row level security;

create policy own on mailbox for all to network_app
  using (person = (select acting_member())::text);
create policy sent on mailbox for all to network_app
  using ((select acting_kind()) = 'job:notices');

create policy sent on notice for all to network_app
  using ((select acting_kind()) = 'job:notices');
create policy about_meetings on notice for all to network_app
  using (person is null and exists (select 1 from meeting where meeting.id = notice.about));
create policy about_invitations on notice for all to network_app
  using (person is null and exists (select 1 from invitation where invitation.id = notice.about));
create policy about_guests on notice for all to network_app
  using (person is null and exists (select 1 from guest_pass where guest_pass.id = notice.about));

create policy own on notice_off for all to network_app
  using (person = (select acting_member())::text);
create policy sent on notice_off for all to network_app
  using ((select acting_kind()) = 'job:notices');

create policy sent on meeting_told for all to network_app
  using ((select acting_kind()) = 'job:notices');

-- What the job needs to know of others' things: who is to be told of which meeting, and where an invitation goes.
create policy told on meeting for select to network_app
  using ((select acting_kind()) = 'job:notices');
create policy told on membership for select to network_app
  using ((select acting_kind()) = 'job:notices');
create policy told on membership_request for select to network_app
  using ((select acting_kind()) = 'job:notices');
create policy told on paper for select to network_app
  using ((select acting_kind()) = 'job:notices');
create policy told on invitation for select to network_app
  using ((select acting_kind()) = 'job:notices');
create policy told on guest_pass for select to network_app
  using ((select acting_kind()) = 'job:notices');
