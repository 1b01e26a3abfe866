-- Words that readers may not know: what they stand for and what they mean. Search takes a term and its expansion for the same.
create table glossary_term (
  id         uuid primary key,
  term       text not null,
  expansion  text,
  meaning    text not null,
  updated_at timestamptz not null,
  version    bigint not null
);
create unique index glossary_term_name on glossary_term (lower(term));
