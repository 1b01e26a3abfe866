-- A tag's events come in order out of one index, however many there are: their start is kept beside the tag, and follows when it moves.
alter table event add constraint event_start unique (id, starts_at);

alter table event_tag add column starts_at timestamptz;
update event_tag t set starts_at = e.starts_at from event e where e.id = t.event_id;
alter table event_tag
  alter column starts_at set not null,
  drop constraint event_tag_event_id_fkey,
  add constraint event_tag_event_id_fkey foreign key (event_id, starts_at) references event (id, starts_at) on update cascade;

create function begin_as_the_event() returns trigger language plpgsql as $$
begin
  new.starts_at := (select e.starts_at from event e where e.id = new.event_id);
  return new;
end $$;
create trigger begin_as_the_event before insert on event_tag for each row execute function begin_as_the_event();

drop index event_tag_by_tag;
create index event_tag_by_start on event_tag (tag_id, starts_at, event_id);

-- What has begun and is not over: where a list of what is to come begins.
create index event_running on event using gist (tstzrange(starts_at, ends_at));

-- The words of a whole page are put together in one query instead.
drop view event_label;
