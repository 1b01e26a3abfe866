-- Public events bench-1 … bench-:events, every tenth over, the others within 500 days; three of 200 tags and one category each.
-- As publishing leaves them; what was told of them is left out.
insert into tag (id, slug, name) select uuidv7(), 'bench-tag-' || n, 'Bench tag ' || n from generate_series(1, 200) as n
where not exists (select from tag where slug = 'bench-tag-1');
insert into term (id, vocabulary, slug, path, name, archived)
select uuidv7(), 'bench', 'term-' || n, 'term-' || n, 'Term ' || n, false from generate_series(1, 20) as n
where not exists (select from term where vocabulary = 'bench');

create temporary table made as
select uuidv7() as id, n, date_trunc('hour', now()) + make_interval(hours => case when n % 10 = 0 then -2 - (random() * 24 * 50)::int
  else 1 + (random() * 24 * 500)::int end) as at
from generate_series((select count(*) from event where slug like 'bench-%') + 1, :events) as n;

insert into event (id, slug, title, description, type, mode, start_local, end_local, time_zone, starts_at, ends_at, venue, country, join_url, hosts,
  speakers, fee_note, capacity, admits, status, first_published_at, submitted_by, revision, sequence, created_at, updated_at)
select id, 'bench-' || n, 'Learning together, meeting number ' || n, repeat('What a structured review finds, and what follows from it. ', 40),
  (array['webinar', 'conference', 'course', 'workshop'])[1 + n % 4], (array['online', 'in-person', 'hybrid'])[1 + n % 3],
  at at time zone 'Europe/London', at at time zone 'Europe/London' + interval '90 min', 'Europe/London', at, at + interval '90 min',
  case when n % 3 <> 0 then '{"name": "Harbour Conference Centre", "address": "1 Quay Street, Bristol"}'::jsonb end,
  case when n % 3 <> 0 then 'GB' end, 'https://meet.example.org/' || n, '["A host of the bench"]',
  '[{"name": "A Speaker", "role": "Reviewer", "organisation": "The bench", "consent": true}]', 'Free for NHS staff', null, 'anyone', 'published',
  now(), 'bench', 1, 0, now(), now()
from made;
insert into event_tag (event_id, position, tag_id)
select made.id, place, tag.id from made cross join generate_series(0, 2) as place join tag on tag.slug = 'bench-tag-' || 1 + (made.n * 7 + place * 67) % 200;
insert into event_term (event_id, position, term_id)
select made.id, 0, term.id from made join term on term.vocabulary = 'bench' and term.slug = 'term-' || 1 + made.n % 20;
drop table made;
