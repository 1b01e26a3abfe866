-- A piece: who handed it in and where it stands. What it says is in its revisions, what readers see in live_article.
create table article (
  id                uuid primary key,
  slug              text not null unique,
  submitted_by      text not null,
  submitter_name    text not null,
  submitter_kind    text not null check (submitter_kind in ('PERSON', 'PARTNER')),
  imported          boolean not null default false,
  handed_in         boolean not null default false,
  edited_by_editor  boolean not null default false,
  working_state     text not null check (working_state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED')),
  working_revision  int not null,
  approved_revision int,
  live_revision     int,
  published_at      timestamptz,
  withdrawn_at      timestamptz,
  submitted_at      timestamptz,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  version           bigint not null
);
create index article_by_submitter on article (submitted_by, updated_at desc, id);
create index article_queue on article (submitted_at, id) where working_state = 'IN_REVIEW';
create index article_handed_in on article (updated_at desc, id) where handed_in;

create table article_revision (
  article_id uuid not null references article on delete cascade,
  number     int not null,
  content    jsonb not null,
  saved_at   timestamptz not null,
  saved_by   text not null,
  primary key (article_id, number)
);

create table article_history (
  article_id uuid not null references article on delete cascade,
  seq        bigint generated always as identity,
  at         timestamptz not null,
  actor      text not null,
  actor_name text not null,
  act        text not null,
  revision   int not null,
  comment    text,
  primary key (article_id, seq)
);

-- What readers see, ready made: one row answers a request, without a join.
create table live_article (
  article_id   uuid primary key references article,
  slug         text not null unique,
  title        text not null,
  type         text not null,
  form         text,
  language     text not null,
  country      text,
  access       text,
  submitted_by text not null,
  authors      text[] not null,
  organisations text[] not null,
  published_at timestamptz not null,
  updated_at   timestamptz not null,
  revision     int not null,
  etag         text not null,
  view         text not null,
  card         text not null
);
create index live_article_newest on live_article (published_at desc, article_id desc);
create index live_article_updated on live_article (updated_at desc, article_id desc);
create index live_article_type on live_article (type, published_at desc, article_id desc);
create index live_article_title on live_article (lower(title), article_id);

-- Links hold what lists sort by, so that a page is read from the index in order.
create table live_article_tag (
  tag_id       uuid not null references tag,
  published_at timestamptz not null,
  article_id   uuid not null references live_article on delete cascade,
  primary key (tag_id, published_at, article_id)
);
create index live_article_tag_article on live_article_tag (article_id);

-- Holds each term and all terms above it: a category takes its descendants without a walk.
create table live_article_term (
  term_id      uuid not null references term,
  published_at timestamptz not null,
  article_id   uuid not null references live_article on delete cascade,
  primary key (term_id, published_at, article_id)
);
create index live_article_term_article on live_article_term (article_id);
