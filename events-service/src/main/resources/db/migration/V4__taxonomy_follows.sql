-- Where tags and terms were before they were renamed or moved: old words go on being understood.
alter table tag add column former_slugs text[] not null default '{}';
create index tag_former_slugs on tag using gin (former_slugs);
alter table term add column former_paths text[] not null default '{}';
create index term_former_paths on term using gin (former_paths);

-- Public events whose facts still name a tag or category as it was. Rows are never shared: whoever takes in a change adds its own, so
-- that an event told a moment too early is told again.
create table event_to_tell (
  seq      bigint generated always as identity primary key,
  event_id uuid not null
);
