-- What a service that kept its lists ready-made would read: each event's words as text, once for each of its tags, in order.
create table if not exists bench_card (tag_id uuid, starts_at timestamptz, ends_at timestamptz, event_id uuid, card text);
truncate bench_card;
insert into bench_card
select d.tag_id, e.starts_at, e.ends_at, e.id, json_build_object('id', e.id, 'slug', e.slug, 'title', e.title, 'summary', left(e.description, 300),
  'type', e.type, 'mode', e.mode, 'start', e.start_local, 'end', e.end_local, 'timeZone', e.time_zone, 'startsAt', e.starts_at, 'endsAt', e.ends_at,
  'status', e.status, 'venue', e.venue, 'country', e.country, 'hosts', e.hosts, 'feeNote', e.fee_note, 'confirmed', e.confirmed, 'waiting', e.waiting,
  'admits', e.admits, 'sequence', e.sequence, 'updatedAt', e.updated_at,
  'tags', (select json_agg(json_build_object('slug', t.slug, 'name', t.name)) from event_tag_now t where t.event_id = e.id))::text
from event_tag d join event e on e.id = d.event_id
where e.slug like 'bench-%';
create index if not exists bench_card_by_tag on bench_card (tag_id, starts_at, event_id);
