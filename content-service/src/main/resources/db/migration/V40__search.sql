-- Which database this is: an index filled from another one cannot go on from its position here.
create table search_origin (
  id uuid primary key
);
insert into search_origin values (gen_random_uuid());
