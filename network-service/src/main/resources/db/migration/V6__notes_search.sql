-- What of the notes can be searched: the published text of each meeting, apart from everything public.

create table notes_text (
  meeting_id   uuid primary key,
  network_id   uuid not null,
  version      int not null,
  published_at timestamptz not null,
  body         text not null,
  words        tsvector not null generated always as (to_tsvector('english', body)) stored,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index notes_text_words on notes_text using gin (words);

alter table notes no force row level security;
alter table notes_revision no force row level security;
insert into notes_text (meeting_id, network_id, version, published_at, body)
select n.meeting_id, n.network_id, r.version, r.published_at,
  r.body || coalesce((select string_agg(E'\n' || (item ->> 'body'), '') from jsonb_array_elements(r.items) item), '')
from notes n join notes_revision r on r.id = n.published_id;
alter table notes force row level security;
alter table notes_revision force row level security;

revoke delete on notes_text from network_app;
alter table notes_text enable row level security;
alter table notes_text force row level security;
create policy members on notes_text for select to network_app
  using (network_id = any ((select own_networks())::uuid[]));
create policy published on notes_text for insert to network_app
  with check (network_id = any ((select own_networks_as_writer())::uuid[]));
create policy amended on notes_text for update to network_app
  using (network_id = any ((select own_networks_as_writer())::uuid[]));
