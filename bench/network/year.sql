-- A year of weekly meetings for the network :slug: 1,800 members, every third with a profile that others see, 103 at each of 47
-- meetings with an agenda, papers and published notes; what goes on between them.
select id as net, (select member_id from membership where network_id = network.id and role = 'chair' limit 1) as chair
from network where slug = :'slug' \gset

insert into membership (id, network_id, member_id, role, name, started_at, version)
select gen_random_uuid(), :'net', gen_random_uuid(), 'member', 'Member Number' || n, now(), 1 from generate_series(1, 1798) n;
insert into profile (member_id, country, organisation, visible, version)
select member_id, 'GB', 'Trust ' || substr(member_id::text, 1, 4), true, 1 from membership
where network_id = :'net' and name like 'Member Number%' and ascii(member_id::text) % 3 = 0;

insert into meeting (id, network_id, title, start_local, end_local, time_zone, start_at, end_at, version)
select gen_random_uuid(), :'net', 'Week ' || n, at, at + interval '1 hour', 'UTC', at, at + interval '1 hour', 1
from (select n, date_trunc('hour', now() at time zone 'UTC') - n * interval '1 week' as at from generate_series(1, 47) n) week;
insert into agenda_item (id, network_id, meeting_id, position, title, state)
select gen_random_uuid(), :'net', m.id, n, 'Item ' || n, 'accepted' from meeting m, generate_series(0, 5) n where m.network_id = :'net';
insert into paper (id, network_id, meeting_id, title, url, added_by, arrived_at, version)
select gen_random_uuid(), :'net', m.id, 'Paper ' || n, 'https://papers.example/' || n, :'chair', m.start_at, 1
from meeting m, generate_series(1, 3) n where m.network_id = :'net';
insert into attendance (meeting_id, network_id, count, recorded_by, recorded_at, version)
select id, :'net', 103, :'chair', now(), 1 from meeting where network_id = :'net';
insert into attendee (meeting_id, network_id, member_id)
select m.id, :'net', who.member_id from meeting m cross join lateral (
  select member_id from membership where network_id = m.network_id order by md5(m.id::text || member_id::text) limit 103) who
where m.network_id = :'net';

insert into notes_revision (id, network_id, meeting_id, number, version, body, items, written_by, written_at, published_by, published_at)
select gen_random_uuid(), :'net', id, 1, 1,
  repeat('What we learned about handover, week after week, and how a second nurse checks the pump. ', 60) || title, '[]', :'chair', now(), :'chair', now()
from meeting where network_id = :'net';
insert into notes (meeting_id, network_id, state, version, working_id, published_id, published_version, published_at, updated_at)
select meeting_id, :'net', 'published', 1, id, id, 1, now(), now() from notes_revision where network_id = :'net';
insert into notes_text (meeting_id, network_id, version, published_at, body)
select meeting_id, :'net', 1, now(), body from notes_revision where network_id = :'net';

insert into action_item (id, network_id, title, owner_id, status, carried_over, created_by, created_at, version)
select gen_random_uuid(), :'net', 'Ask ' || n, :'chair', 'open', 0, :'chair', now(), 1 from generate_series(1, 200) n;
insert into person_key select member_id, gen_random_uuid() from membership where network_id = :'net' on conflict do nothing;
