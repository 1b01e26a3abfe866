-- The words of files that readers may have, for search. A file is read once, when it is first published, and its words are kept as long
-- as the file is: what fills an index anew reads no file.
create table attachment_text (
  file_id  uuid primary key references attachment on delete cascade,
  state    text not null default 'WAITING' check (state in ('WAITING', 'READ', 'UNREADABLE')),
  attempts int not null default 0,
  -- When it is to be read (again); in the future while one replica is reading.
  due      timestamptz not null default now(),
  text     text,
  -- Of those that were read, in the order in which they became visible: whoever reads "position > last" misses none.
  position bigint unique
);
create index attachment_text_due on attachment_text (due) where state = 'WAITING';
insert into attachment_text (file_id)
select f.file_id from live_file f join attachment a on a.id = f.file_id where a.media_type like 'application/%';

-- What was searched in vain is told once it was asked on several days: often on one day can be one person.
alter table search_miss add column days int not null default 1;
update search_miss set days = least(times, last_on - first_on + 1);
update search_miss set words = null where days < 3;
