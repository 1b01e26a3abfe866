-- Addresses that carry a secret where there can be no token: of a member's calendar of one network, and for some minutes of one file.

alter table meeting add column changed_at timestamptz not null default now();
create function note_change() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end $$;
revoke execute on function note_change() from public;
create trigger note_change before update on meeting for each row execute function note_change();

create table private_link (
  id            uuid primary key,
  kind          text not null check (kind in ('calendar', 'file')),
  network_id    uuid not null references network,
  person_id     uuid not null,
  -- On what it rests. It opens nothing once that has ended, whatever begins afterwards.
  membership_id uuid references membership,
  guest_pass_id uuid references guest_pass,
  -- SHA-256 in hexadecimal; the secret itself is told once and kept nowhere.
  secret_hash   text not null unique,
  made_at       timestamptz not null,
  expires_at    timestamptz,
  file_id       uuid,
  -- What the access log says of a reading.
  meeting_id    uuid,
  what          text,
  subject_id    uuid,
  version       int,
  foreign key (file_id, network_id) references file (id, network_id) on delete cascade,
  foreign key (meeting_id, network_id) references meeting (id, network_id),
  check ((membership_id is null) <> (guest_pass_id is null)),
  check (kind = 'calendar' or (file_id is not null and expires_at is not null and what is not null and version is not null))
);
create index private_link_of on private_link (person_id, network_id, id);
create index private_link_file on private_link (file_id);
create index private_link_expired on private_link (expires_at);

revoke update on private_link from network_app;
grant select, insert, delete on private_link to network_app;
alter table private_link enable row level security;
alter table private_link force row level security;

-- The hash of the secret somebody came by; null or '' is nobody.
create function acting_link() returns text language sql stable
  return nullif(current_setting('hub.link', true), '');

-- The link somebody came by, as long as what it rests on holds. Runs as the owner, whose policies below show it this one link and what
-- it rests on: whoever comes by a link sees no membership, pass, ban or suspension.
create function open_link(wanted text) returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select link.id from public.private_link link
  where link.kind = wanted and link.secret_hash = public.acting_link()
    and (link.expires_at is null or link.expires_at > now())
    and not exists (select 1 from public.suspension where suspension.member_id = link.person_id)
    and not exists (select 1 from public.ban where ban.member_id = link.person_id and ban.network_id = link.network_id)
    and (exists (select 1 from public.membership where membership.id = link.membership_id and membership.ended_at is null)
      or exists (
        select 1 from public.guest_pass pass join public.meeting on meeting.id = pass.meeting_id
        where pass.id = link.guest_pass_id and pass.revoked_at is null and meeting.end_at > now()))
$$;
create function linked_network() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select network_id from public.private_link where id = public.open_link('calendar')
$$;
create function linked_file() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select file_id from public.private_link where id = public.open_link('file')
$$;
create function linked_reader() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select person_id from public.private_link where id = public.open_link('file')
$$;
create function linked_person_key() returns uuid language sql stable
  return (select key from person_key where member_id = linked_reader());
revoke execute on function acting_link, open_link, linked_network, linked_file, linked_reader, linked_person_key from public;
grant execute on function acting_link, open_link, linked_network, linked_file, linked_reader, linked_person_key to network_app;

create policy owner_opens on private_link for select to network_owner
  using (secret_hash = (select acting_link()));
create policy owner_opens_links on membership for select to network_owner
  using (id in (select membership_id from private_link));
create policy owner_opens_links on guest_pass for select to network_owner
  using (id in (select guest_pass_id from private_link));
create policy owner_opens_links on meeting for select to network_owner
  using (id in (select meeting_id from guest_pass));
create policy owner_opens_links on ban for select to network_owner
  using (member_id in (select person_id from private_link));
create policy owner_opens_links on suspension for select to network_owner
  using (member_id in (select person_id from private_link));

create policy own on private_link for select to network_app
  using (person_id = (select acting_member()));
create policy made on private_link for insert to network_app
  with check (person_id = (select acting_member())
    and (network_id = any ((select own_networks())::uuid[])
      or kind = 'file' and meeting_id = any ((select guest_meetings())::uuid[]))
    and (file_id is null or exists (select 1 from file where file.id = file_id)));
create policy revoked on private_link for delete to network_app
  using (person_id = (select acting_member()));
create policy opened on private_link for select to network_app
  using (id = (select open_link('file')));
create policy purged on private_link for select to network_app
  using ((select acting_kind()) = 'job:purge' and expires_at < now());
create policy purged_for_good on private_link for delete to network_app
  using ((select acting_kind()) = 'job:purge' and expires_at < now());

create policy linked on network for select to network_app
  using ((select acting_kind()) = 'link:calendar' and id = (select linked_network()));
create policy linked on meeting for select to network_app
  using ((select acting_kind()) = 'link:calendar' and network_id = (select linked_network()));

create policy linked on file for select to network_app
  using ((select acting_kind()) = 'link:file' and id = (select linked_file()));
-- Whoever reads by a link stands in the log like everybody.
create policy linked on person_key for select to network_app
  using ((select acting_kind()) = 'link:file' and member_id = (select linked_reader()));
create policy linked_first on person_key for insert to network_app
  with check ((select acting_kind()) = 'link:file' and member_id = (select linked_reader()));
create policy entered_by_link on access_log for insert to network_app
  with check ((select acting_kind()) = 'link:file' and how = 'link'
    and person_key = (select linked_person_key()));
