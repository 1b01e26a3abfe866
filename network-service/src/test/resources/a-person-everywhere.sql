-- This one is to get into the chain.
insert into person_key values (:me, gen_random_uuid());
insert into access_log (id, network_id, meeting_id, what, version, at, person_key, how)
  select gen_random_uuid(), :net, :meeting, 'notes', 1, now(), key, 'read' from person_key where member_id = :me;

-- The same meeting again and again: keys that other rows would have to satisfy are not what is tried here.
set session_replication_role = replica;
insert into profile (member_id, visible, version) values (:me, true, 1);
insert into membership_request (id, network_id, member_id, name, statement, answers, state, reasons, asked_at, version)
  values (gen_random_uuid(), :net, :me, :name, :name, jsonb_build_object('about', :name), 'refused', jsonb_build_array(:name), now(), 1);
insert into membership_request (id, network_id, member_id, answers, state, reasons, asked_at, decided_by, version)
  values (gen_random_uuid(), :net, gen_random_uuid(), '{}', 'refused', '[]', now(), :me, 1);
insert into ban values (:net, :me, gen_random_uuid(), now(), :name), (:net, gen_random_uuid(), :me, now(), 'x');
insert into invitation (id, network_id, email, invited_by, invited_at, expires_at, version)
  values (gen_random_uuid(), :net, :address, gen_random_uuid(), now(), now(), 1), (gen_random_uuid(), :net, 'x', :me, now(), now(), 1);
insert into invitation (id, network_id, email, invited_by, invited_at, expires_at, claimed_at, claimed_by, version)
  values (gen_random_uuid(), :net, 'y', gen_random_uuid(), now(), now(), now(), :me, 1);
insert into guest_pass (id, network_id, network_slug, meeting_id, email, name, invited_by, invited_at, version)
  values (gen_random_uuid(), :net, 'x', :meeting, :address, :name, gen_random_uuid(), now(), 1),
    (gen_random_uuid(), :net, 'x', :meeting, 'x', 'x', :me, now(), 1);
insert into digest (id, network_id, network_slug, meeting_id, title, body, posted_by, guests, created_by, created_at, chair_consented_by,
    chair_consented_at, state, submission_key, attempts, version)
  values (gen_random_uuid(), :net, 'x', :meeting, 'x', 'x', 'hub', jsonb_build_array(jsonb_build_object('email', :address, 'credit', :name)),
      gen_random_uuid(), now(), null, null, 'open', gen_random_uuid(), 0, 1),
    (gen_random_uuid(), :net, 'x', :meeting, 'x', 'x', 'hub', '[]', :me, now(), :me, now(), 'agreed', gen_random_uuid(), 0, 1);
update meeting set chaired_by = :me where id = :meeting;
insert into meeting_series (id, network_id, title, start_local, minutes, time_zone, rule, exceptions, alternate_starts, chairs, made, version)
  values (gen_random_uuid(), :net, 'x', now(), 60, 'Europe/London', 'FREQ=WEEKLY;COUNT=1', '[]', '[]', array[:me]::uuid[], 1, 1);
insert into agenda_item (id, network_id, meeting_id, position, title, state, proposed_by, owner_id)
  values (gen_random_uuid(), :net, :meeting, 1, 'x', 'accepted', :me, gen_random_uuid()),
    (gen_random_uuid(), :net, :meeting, 2, 'x', 'accepted', gen_random_uuid(), :me);
insert into notes_revision (id, network_id, meeting_id, number, version, body, items, written_by, written_at, published_by, published_at)
  values (gen_random_uuid(), :net, :meeting, 1, 1, 'x', '[]', :me, now(), gen_random_uuid(), now()),
    (gen_random_uuid(), :net, :meeting, 2, 1, 'x', '[]', gen_random_uuid(), now(), :me, now());
insert into file (id, network_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
  values (gen_random_uuid(), :net, 'x', 'text/plain', 1, 'x', :me, now());
insert into paper (id, network_id, meeting_id, title, responsible_id, added_by, version)
  values (gen_random_uuid(), :net, :meeting, 'x', :me, gen_random_uuid(), 1), (gen_random_uuid(), :net, :meeting, 'x', null, :me, 1);
insert into attendance values (:meeting, :net, 3, :me, now(), 1);
insert into attendee values (:meeting, :net, :me);
insert into action_item (id, network_id, title, owner_id, status, carried_over, created_by, created_at, version)
  values (gen_random_uuid(), :net, 'x', :me, 'open', 0, gen_random_uuid(), now(), 1),
    (gen_random_uuid(), :net, 'x', null, 'open', 0, :me, now(), 1);
insert into decision (id, network_id, text, decided_on, created_by, created_at, version)
  values (gen_random_uuid(), :net, 'x', now(), :me, now(), 1);
insert into discussion (id, network_id, title, body, mentions, started_by, started_at)
  values (gen_random_uuid(), :net, 'x', 'x', array[:me]::uuid[], gen_random_uuid(), now() - interval '1 day');
insert into reply (id, network_id, discussion_id, body, mentions, written_by, written_at)
  values (gen_random_uuid(), :net, gen_random_uuid(), 'x', '{}', :me, now()),
    (gen_random_uuid(), :net, gen_random_uuid(), 'x', array[:me]::uuid[], gen_random_uuid(), now());
insert into library_resource (id, network_id, title, added_by, added_at, version) values (gen_random_uuid(), :net, 'x', :me, now(), 1);
insert into private_link (id, kind, network_id, person_id, membership_id, secret_hash, made_at)
  values (gen_random_uuid(), 'calendar', :net, :me, gen_random_uuid(), gen_random_uuid()::text, now());
insert into mailbox values (:me, 'x', now());
insert into notice (id, kind, about, person, queued_at, next_try_at) values (gen_random_uuid(), 'x', gen_random_uuid(), :me, now(), 'infinity');
insert into notice_off values (:me, 'x');
insert into suspension values (gen_random_uuid(), :me, now(), 'x');
set session_replication_role = default;
