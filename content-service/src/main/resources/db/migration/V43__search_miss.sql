-- Searches without result. Words can be a patient's name: they are kept under a keyed hash, and in clear only once they were asked often.
create table search_miss (
  key      bytea primary key,
  words    text,
  times    int not null,
  first_on date not null,
  last_on  date not null
);
create index search_miss_told on search_miss (times desc, words) where words is not null;
create index search_miss_age on search_miss (last_on);
alter table search_origin add column secret text not null default gen_random_uuid()::text || gen_random_uuid()::text;
