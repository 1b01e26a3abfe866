-- For the test that shows what a relay by position loses.
create table naive_outbox (seq bigint generated always as identity primary key, key uuid not null);
