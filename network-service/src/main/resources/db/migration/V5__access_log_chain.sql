-- The access log: people by a key that can be forgotten, a chain of hashes over the entries, and who may read which of them.

create table person_key (
  member_id uuid primary key,
  key       uuid not null unique
);

alter table access_log no force row level security;
alter table access_log disable trigger append_only;
drop policy entered on access_log;
drop policy entered_as_guest on access_log;
alter table access_log add column person_key uuid;
alter table access_log add column subject_id uuid;
alter table access_log add column how text;
insert into person_key select member_id, gen_random_uuid() from access_log group by member_id;
update access_log set how = 'read', person_key = (select key from person_key where person_key.member_id = access_log.member_id);
alter table access_log drop column member_id;
alter table access_log alter column person_key set not null;
alter table access_log alter column how set not null;
-- Absent where it is the log itself that was read.
alter table access_log alter column meeting_id drop not null;
alter table access_log enable trigger append_only;
alter table access_log force row level security;
create index access_log_person on access_log (person_key, id desc);

-- Entries wait here until they are in the chain.
create table access_unsealed (
  entry_id uuid primary key references access_log
);
insert into access_unsealed select id from access_log;

-- The chain: each hash covers the one before and the entry, whose order here is that of sealing.
create table access_seal (
  seq      bigint primary key,
  entry_id uuid not null unique references access_log,
  hash     bytea not null,
  at       timestamptz not null
);
create trigger append_only before update or delete or truncate on access_seal
  for each statement execute function refuse_change();

create function await_seal() returns trigger language plpgsql as $$
begin
  insert into access_unsealed values (new.id);
  return null;
end $$;
revoke execute on function await_seal() from public;
create trigger await_seal after insert on access_log for each row execute function await_seal();

revoke update on person_key, access_unsealed from network_app;
revoke update, delete on access_seal from network_app;
alter table person_key enable row level security;
alter table person_key force row level security;
alter table access_unsealed enable row level security;
alter table access_unsealed force row level security;
alter table access_seal enable row level security;
alter table access_seal force row level security;

create function acting_person_key() returns uuid language sql stable
  return (select key from person_key where member_id = acting_member());
revoke execute on function acting_person_key from public;
grant execute on function acting_person_key to network_app;

-- Everybody stands in the log for themselves only: members, guests of a meeting, and stewards who read the log.
create policy entered on access_log for insert to network_app
  with check (person_key = (select acting_person_key())
    and (network_id = any ((select own_networks())::uuid[])
      or meeting_id = any ((select guest_meetings())::uuid[])
      or (select acting_kind()) = 'steward' and what = 'access-log'));
-- Who wrote notes or brought a paper sees who read them.
create policy contributed on access_log for select to network_app
  using (network_id = any ((select own_networks())::uuid[])
    and (what = 'notes' and exists (
        select 1 from notes_revision text where text.meeting_id = access_log.meeting_id and text.written_by = (select acting_member()))
      or what = 'paper' and exists (
        select 1 from paper where paper.id = access_log.subject_id and paper.added_by = (select acting_member()))));
create policy sealed on access_log for select to network_app
  using ((select acting_kind()) = 'job:seal');

create policy own on person_key for all to network_app
  using (member_id = (select acting_member()));
-- Whose reading one sees, one sees who it was.
create policy readers on person_key for select to network_app
  using (exists (select 1 from access_log where access_log.person_key = person_key.key));

create policy entered on access_unsealed for insert to network_app
  with check (true);
create policy sealed on access_unsealed for all to network_app
  using ((select acting_kind()) = 'job:seal');
create policy sealed on access_seal for all to network_app
  using ((select acting_kind()) = 'job:seal');
