-- Suspended accounts, and what becomes of kept answers nobody can ask for any more.

create table suspension (
  member_id    uuid primary key,
  suspended_by uuid not null,
  suspended_at timestamptz not null,
  reason       text
);
revoke update on suspension from network_app;
alter table suspension enable row level security;
alter table suspension force row level security;
create policy own on suspension for select to network_app
  using (member_id = (select acting_member()));
create policy stewards on suspension for all to network_app
  using ((select acting_kind()) = 'steward');

create policy purged on idempotency_key for select to network_app
  using ((select acting_kind()) = 'job:purge');
create policy purged_for_good on idempotency_key for delete to network_app
  using ((select acting_kind()) = 'job:purge');
