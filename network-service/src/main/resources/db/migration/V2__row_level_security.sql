-- Who may see which row is decided here, for every query, also for one that forgot its condition. The service says who acts, once per
-- transaction: select set_config('hub.actor', <sub>, true), set_config('hub.actor_kind', <kind>, true). See docs/decisions/0010.

-- Null before the first setting on a connection, '' after it has been reset: both are nobody.
create function acting_member() returns uuid language sql stable
  return nullif(current_setting('hub.actor', true), '')::uuid;

-- 'person', 'steward', 'partner', or the name of a service or job; '' is nobody.
create function acting_kind() returns text language sql stable
  return coalesce(current_setting('hub.actor_kind', true), '');

-- The networks the actor belongs to, in any of these roles. Runs as the owner of the table. Row security is forced on the owner too, but
-- the only policy the owner has on membership asks no further question: so the test cannot recurse, and shows the owner no more
-- than the actor's own rows. Policies call it in a subselect, which makes it one call per query and leaves the index on network_id usable.
create function networks_acting_as(roles text[]) returns uuid[] language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(network_id), '{}') from public.membership
  where member_id = public.acting_member() and ended_at is null and role = any (roles)
$$;
create function own_networks() returns uuid[] language sql stable
  return networks_acting_as(array['chair', 'note-taker', 'member']);
create function own_networks_as_writer() returns uuid[] language sql stable
  return networks_acting_as(array['chair', 'note-taker']);
create function own_networks_as_chair() returns uuid[] language sql stable
  return networks_acting_as(array['chair']);

revoke execute on function acting_member, acting_kind, networks_acting_as, own_networks, own_networks_as_writer, own_networks_as_chair
  from public;
grant execute on function acting_member, acting_kind, networks_acting_as, own_networks, own_networks_as_writer, own_networks_as_chair
  to network_app;

grant select, insert, update, delete on all tables in schema public to network_app;
grant usage, select on all sequences in schema public to network_app;
revoke all on flyway_schema_history from network_app;
-- What was read stays read, and what was published stays published.
revoke update, delete on access_log from network_app;
revoke delete on network, membership, membership_request, profile, meeting, notes, notes_revision from network_app;

alter table profile enable row level security;
alter table profile force row level security;
alter table network enable row level security;
alter table network force row level security;
alter table membership enable row level security;
alter table membership force row level security;
alter table membership_request enable row level security;
alter table membership_request force row level security;
alter table meeting enable row level security;
alter table meeting force row level security;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
alter table notes enable row level security;
alter table notes force row level security;
alter table notes_revision enable row level security;
alter table notes_revision force row level security;
alter table access_log enable row level security;
alter table access_log force row level security;
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;

-- For networks_acting_as alone.
create policy owner_tests_membership on membership for select to network_owner
  using (member_id = acting_member());

create policy own on profile for all to network_app
  using (member_id = (select acting_member()));
-- A profile its person made visible: to the members of the networks that person is in.
create policy fellows on profile for select to network_app
  using (visible and exists (
    select 1 from membership fellow
    where fellow.member_id = profile.member_id and fellow.ended_at is null
      and fellow.network_id = any ((select own_networks())::uuid[])));

create policy known on network for select to network_app
  using (visibility = 'listed' or id = any ((select own_networks())::uuid[])
    or (select acting_kind()) in ('steward', 'service:memberships-check'));
create policy founded on network for insert to network_app
  with check ((select acting_kind()) = 'steward');
create policy ruled on network for update to network_app
  using ((select acting_kind()) = 'steward' or id = any ((select own_networks_as_chair())::uuid[]));

create policy own on membership for select to network_app
  using (member_id = (select acting_member()));
create policy fellows on membership for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy checked on membership for select to network_app
  using ((select acting_kind()) = 'service:memberships-check');
-- A new member admitted by the rules writes their own row, a chair writes that of an approved one, a steward those of the first chairs.
create policy started on membership for insert to network_app
  with check ((member_id = (select acting_member()) and role = 'member')
    or network_id = any ((select own_networks_as_chair())::uuid[])
    or ((select acting_kind()) = 'steward' and role = 'chair'));
create policy changed on membership for update to network_app
  using (member_id = (select acting_member()) or network_id = any ((select own_networks_as_chair())::uuid[]));

create policy own on membership_request for select to network_app
  using (member_id = (select acting_member()));
create policy asked on membership_request for insert to network_app
  with check (member_id = (select acting_member()));
create policy judged on membership_request for select to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy decided on membership_request for update to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

create policy members on meeting for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy planned on meeting for insert to network_app
  with check (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy changed on meeting for update to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

create policy members on agenda_item for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy planned on agenda_item for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

create policy members on notes for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy begun on notes for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy written on notes for update to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));

create policy published on notes_revision for select to network_app
  using (published_at is not null and network_id = any ((select own_networks())::uuid[]));
create policy working on notes_revision for select to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy begun on notes_revision for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy written on notes_revision for update to network_app
  using (published_at is null and network_id = any ((select own_networks_as_writer())::uuid[]))
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));

-- Everybody stands in the log for themselves only.
create policy entered on access_log for insert to network_app
  with check (member_id = (select acting_member()) and network_id = any ((select own_networks())::uuid[]));
create policy overseen on access_log for select to network_app
  using ((select acting_kind()) = 'steward' or network_id = any ((select own_networks_as_chair())::uuid[]));

-- Answers kept for a repeated request hold private text: they are the asker's alone.
create policy own on idempotency_key for all to network_app
  using (owner = nullif(current_setting('hub.actor', true), ''));

-- The grants above hold back the service; this also holds back a migration or a person who means well.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the access log is only ever added to';
end $$;
revoke execute on function refuse_change() from public;
create trigger append_only before update or delete or truncate on access_log
  for each statement execute function refuse_change();
