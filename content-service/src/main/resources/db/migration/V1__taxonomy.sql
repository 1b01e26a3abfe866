create table vocabulary (
  slug         text primary key,
  name         text not null,
  hierarchical boolean not null,
  place        int not null
);

-- A term of a vocabulary. In a coded vocabulary its path is its code, elsewhere the slugs from the top term down.
create table term (
  id         uuid primary key,
  vocabulary text not null references vocabulary,
  parent_id  uuid references term,
  code       text,
  slug       text not null,
  path       text not null,
  name       text not null,
  place      int not null,
  archived   boolean not null default false,
  unique (vocabulary, path)
);
create unique index term_name_under_parent on term (vocabulary, parent_id, lower(name)) nulls not distinct where not archived;
create index term_parent on term (parent_id);

create table tag (
  id          uuid primary key,
  slug        text not null unique,
  name        text not null,
  synonyms    text[] not null default '{}',
  merged_into uuid references tag,
  version     bigint not null default 0
);
create unique index tag_name on tag (lower(name));
create index tag_name_prefix on tag (lower(name) text_pattern_ops);
