-- How often each partner's clients asked for what, by day: no address, no query, no person.
create table partner_requests (
  partner text not null,
  day date not null,
  operation text not null,
  answer text not null check (answer ~ '^[1-5]xx$'),
  requests bigint not null check (requests > 0),
  primary key (partner, day, operation, answer)
);
create index partner_requests_by_day on partner_requests (day);
