-- People who asked to be erased, and what has been done of it.

create table erasure (
  -- Random: whoever asked holds it, and needs no account any more to look how far it is.
  id          uuid primary key,
  -- Of their subject: by it they are refused until their last token has ended. Nothing else is kept of somebody erased.
  digest      bytea,
  member_id   uuid unique,
  asked_at    timestamptz not null,
  -- When the job looks next; while it is at work, when another may take over.
  due_at      timestamptz not null,
  finished_at timestamptz,
  check ((member_id is null) = (finished_at is not null))
);
create index erasure_digest on erasure (digest);
create index erasure_due on erasure (due_at) where finished_at is null;

create table erasure_receipt (
  erasure_id uuid not null references erasure,
  service    text not null,
  at         timestamptz not null,
  primary key (erasure_id, service)
);

-- What stands in the place of somebody erased.
create function former_member() returns uuid language sql immutable
  return '00000000-0000-0000-0000-000000000000'::uuid;
revoke execute on function former_member from public;
grant execute on function former_member to network_app;

revoke delete on erasure from network_app;
revoke update, delete on erasure_receipt from network_app;
alter table erasure enable row level security;
alter table erasure force row level security;
alter table erasure_receipt enable row level security;
alter table erasure_receipt force row level security;
create policy asked on erasure for insert to network_app
  with check (member_id = (select acting_member()));
create policy own on erasure for select to network_app
  using (digest = sha256(convert_to((select acting_member())::text, 'UTF8')));
create policy followed on erasure for select to network_app
  using ((select acting_kind()) = 'link:erasure');
create policy carried_out on erasure for all to network_app
  using ((select acting_kind()) = 'job:erasure');
create policy followed on erasure_receipt for select to network_app
  using ((select acting_kind()) = 'link:erasure');
create policy carried_out on erasure_receipt for all to network_app
  using ((select acting_kind()) = 'job:erasure');

-- A person's own rows, wherever they are and whether or not the network still is theirs: read when everything is given out to them, and
-- changed when they are erased. Both act as that person, and see no row that does not name them (or somebody who has been erased).
do $$
declare
  place record;
  own   text;
  gone  text;
begin
  for place in select * from (values
    ('profile', array['member_id']),
    ('membership', array['member_id']),
    ('membership_request', array['member_id', 'decided_by']),
    ('ban', array['member_id', 'banned_by']),
    ('invitation', array['invited_by', 'claimed_by']),
    ('guest_pass', array['invited_by']),
    ('meeting', array['chaired_by']),
    ('agenda_item', array['proposed_by', 'owner_id']),
    ('notes_revision', array['written_by', 'published_by']),
    ('file', array['uploaded_by']),
    ('paper', array['added_by', 'responsible_id']),
    ('attendance', array['recorded_by']),
    ('attendee', array['member_id']),
    ('action_item', array['owner_id', 'created_by']),
    ('decision', array['created_by']),
    ('discussion', array['started_by']),
    ('reply', array['written_by']),
    ('library_resource', array['added_by']),
    ('suspension', array['member_id', 'suspended_by'])) as places (held_in, columns)
  loop
    select string_agg(format('%I = (select acting_member())', name), ' or '),
      string_agg(format('%I = former_member()', name), ' or ')
      into own, gone from unnest(place.columns) name;
    execute format('create policy account_given_out on %I for select to network_app using ((select acting_kind()) = ''job:export'' and (%s))',
      place.held_in, own);
    execute format('create policy account_erased on %I for all to network_app using ((select acting_kind()) = ''job:erasure'' and (%s or %s))',
      place.held_in, own, gone);
  end loop;
end $$;
-- By address, and in lists.
create policy account_given_out_by_address on invitation for select to network_app
  using ((select acting_kind()) = 'job:export' and email = (select acting_email()));
create policy account_given_out_by_address on guest_pass for select to network_app
  using ((select acting_kind()) = 'job:export' and email = (select acting_email()));
create policy account_erased_by_address on invitation for all to network_app
  using ((select acting_kind()) = 'job:erasure' and email = (select acting_email()));
create policy account_erased_by_address on guest_pass for all to network_app
  using ((select acting_kind()) = 'job:erasure' and email = (select acting_email()));
create policy account_erased_from_mentions on discussion for all to network_app
  using ((select acting_kind()) = 'job:erasure' and ((select acting_member()) = any (mentions) or former_member() = any (mentions)));
create policy account_erased_from_mentions on reply for all to network_app
  using ((select acting_kind()) = 'job:erasure' and ((select acting_member()) = any (mentions) or former_member() = any (mentions)));
-- Whoever takes turns in the chair is taken out of the list, after which the row names nobody.
create policy account_erased on meeting_series for all to network_app
  using ((select acting_kind()) = 'job:erasure');
create policy account_erased on notice for all to network_app
  using ((select acting_kind()) = 'job:erasure' and person = (select acting_member())::text);

grant delete on profile, membership_request, invitation, guest_pass to network_app;
grant update (banned_by) on ban to network_app;
grant update (uploaded_by) on file to network_app;
grant update (started_by, mentions) on discussion to network_app;
grant update (written_by, mentions) on reply to network_app;
grant update (suspended_by) on suspension to network_app;
