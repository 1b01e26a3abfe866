-- Secret addresses of people's own calendars. Of a secret only its hash is kept.
create table calendar_link (
  id          uuid primary key,
  member_id   text not null,
  secret_hash bytea not null unique,
  made_at     timestamptz not null
);
create index calendar_link_by_member on calendar_link (member_id, id);
