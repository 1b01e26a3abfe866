-- Invitations, bans, reviews and the end of an office.

-- The verified address of the person's token; of anybody else, none. Null or '' is nobody's.
create function acting_email() returns text language sql stable
  return nullif(current_setting('hub.actor_email', true), '');
revoke execute on function acting_email from public;
grant execute on function acting_email to network_app;

-- After how many months a member says that they still belong; null: never asked.
alter table network add column review_months int check (review_months between 1 and 60);
alter table membership add column review_on date;
alter table membership add column term_ends_on date;
create index membership_review on membership (review_on) where ended_at is null;
create index membership_term on membership (term_ends_on) where ended_at is null and role <> 'member';

create table invitation (
  id         uuid primary key,
  network_id uuid not null references network,
  -- Lower case.
  email      text not null check (email = lower(email)),
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by uuid,
  revoked_at timestamptz,
  version    int not null
);
-- One that counts for each address; a new one takes the place of the one before.
create unique index invitation_open on invitation (network_id, email) where claimed_at is null and revoked_at is null;
create index invitation_for on invitation (email) where claimed_at is null and revoked_at is null;

create table ban (
  network_id uuid not null references network,
  member_id  uuid not null,
  banned_by  uuid not null,
  banned_at  timestamptz not null,
  reason     text,
  primary key (network_id, member_id)
);

revoke delete on invitation from network_app;
revoke update on ban from network_app;
alter table invitation enable row level security;
alter table invitation force row level security;
alter table ban enable row level security;
alter table ban force row level security;

create policy invited on invitation for select to network_app
  using (email = (select acting_email()));
create policy claimed on invitation for update to network_app
  using (email = (select acting_email()) and claimed_at is null and revoked_at is null)
  with check (email = (select acting_email()) and claimed_by = (select acting_member()));
create policy chairs on invitation for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

create policy own on ban for select to network_app
  using (member_id = (select acting_member()));
create policy chairs on ban for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));

-- Where the actor may come in because somebody there asked them to.
create function networks_inviting() returns uuid[] language sql stable
  return (select coalesce(array_agg(network_id), '{}') from invitation
    where email = acting_email() and claimed_at is null and revoked_at is null and expires_at > now());
revoke execute on function networks_inviting from public;
grant execute on function networks_inviting to network_app;

drop policy known on network;
create policy known on network for select to network_app
  using (visibility = 'listed' or id = any ((select own_networks())::uuid[]) or id = any ((select networks_inviting())::uuid[])
    or (select acting_kind()) in ('steward', 'service:memberships-check', 'job:reviews'));

-- Whom a chair has banned nobody makes a member again, not even the rules.
drop policy started on membership;
create policy started on membership for insert to network_app
  with check (
    not exists (select 1 from ban where ban.network_id = membership.network_id and ban.member_id = membership.member_id)
    and ((member_id = (select acting_member()) and role = 'member')
      or network_id = any ((select own_networks_as_chair())::uuid[])
      or ((select acting_kind()) = 'steward' and role = 'chair')));

create policy reviewed on membership for select to network_app
  using ((select acting_kind()) = 'job:reviews');
create policy lapsed on membership for update to network_app
  using ((select acting_kind()) = 'job:reviews');
