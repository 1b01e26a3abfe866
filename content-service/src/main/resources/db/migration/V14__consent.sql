-- That a patient agreed to a story being published. A withdrawn one stays as the record that it was given and taken back.
create table consent (
  id           uuid primary key,
  article_id   uuid not null references article on delete cascade,
  given_at     date not null,
  scope        text not null,
  given_by     text not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz
);
create unique index consent_in_force on consent (article_id) where withdrawn_at is null;
create index consent_article on consent (article_id, recorded_at desc);
