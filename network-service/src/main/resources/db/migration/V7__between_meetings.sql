-- What goes on between meetings: actions, decisions, discussions, a library.

create table action_item (
  id           uuid primary key,
  network_id   uuid not null references network,
  meeting_id   uuid,
  title        text not null,
  owner_id     uuid,
  due_on       date,
  status       text not null check (status in ('open', 'done', 'dropped')),
  evidence_url text,
  carried_over int not null,
  created_by   uuid not null,
  created_at   timestamptz not null,
  done_at      timestamptz,
  version      int not null,
  check (status <> 'done' or evidence_url is not null),
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index action_item_of on action_item (network_id, id);

create table decision (
  id         uuid primary key,
  network_id uuid not null references network,
  meeting_id uuid,
  text       text not null,
  rationale  text,
  decided_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  version    int not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index decision_of on decision (network_id, decided_on desc, id desc);

create table discussion (
  id         uuid primary key,
  network_id uuid not null references network,
  title      text not null,
  body       text not null,
  mentions   uuid[] not null,
  started_by uuid not null,
  started_at timestamptz not null,
  unique (id, network_id)
);
create index discussion_of on discussion (network_id, id desc);

create table reply (
  id            uuid primary key,
  network_id    uuid not null,
  discussion_id uuid not null,
  parent_id     uuid references reply,
  body          text not null,
  mentions      uuid[] not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  foreign key (discussion_id, network_id) references discussion (id, network_id)
);
create index reply_of on reply (discussion_id, id);

create table library_resource (
  id          uuid primary key,
  network_id  uuid not null references network,
  title       text not null,
  description text,
  url         text,
  article_id  uuid,
  file_id     uuid,
  added_by    uuid not null,
  added_at    timestamptz not null,
  version     int not null,
  foreign key (file_id, network_id) references file (id, network_id)
);
create index library_resource_of on library_resource (network_id, id desc);
create index library_resource_file on library_resource (file_id);

-- Public articles, as content-service tells of them; for nothing but to say that a linked one has changed or is gone.
create table article_copy (
  id           uuid primary key,
  slug         text not null,
  updated_at   timestamptz,
  withdrawn_at timestamptz
);

revoke delete on action_item, decision, discussion, reply from network_app;
revoke update on discussion, reply from network_app;
alter table action_item enable row level security;
alter table action_item force row level security;
alter table decision enable row level security;
alter table decision force row level security;
alter table discussion enable row level security;
alter table discussion force row level security;
alter table reply enable row level security;
alter table reply force row level security;
alter table library_resource enable row level security;
alter table library_resource force row level security;

create policy members on action_item for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy begun on action_item for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy written on action_item for update to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy owned on action_item for update to network_app
  using (owner_id = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));

create policy members on decision for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy recorded on decision for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy corrected on decision for update to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));

create policy members on discussion for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy started on discussion for insert to network_app
  with check (started_by = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy members on reply for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy written on reply for insert to network_app
  with check (written_by = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));

create policy members on library_resource for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy added on library_resource for insert to network_app
  with check (added_by = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy own on library_resource for all to network_app
  using (added_by = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy chairs on library_resource for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

-- Who brought a file to the library sees who read it.
drop policy contributed on access_log;
create policy contributed on access_log for select to network_app
  using (network_id = any ((select own_networks())::uuid[])
    and (what = 'notes' and exists (
        select 1 from notes_revision text where text.meeting_id = access_log.meeting_id and text.written_by = (select acting_member()))
      or what = 'paper' and exists (
        select 1 from paper where paper.id = access_log.subject_id and paper.added_by = (select acting_member()))
      or what = 'file' and exists (
        select 1 from library_resource shared
        where shared.id = access_log.subject_id and shared.added_by = (select acting_member()))));
