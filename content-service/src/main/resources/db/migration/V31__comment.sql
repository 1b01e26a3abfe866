alter table article add column comment_count int not null default 0;
alter table article add column comments_closed boolean not null default false;

-- What a member says under a published piece, or in reply to that. Only its author's subject and shown name tell who wrote it.
create table comment (
  id            uuid primary key,
  article_id    uuid not null references article,
  in_reply_to   uuid references comment,
  author        text not null,
  author_name   text not null,
  text          text,
  created_at    timestamptz not null,
  edited_at     timestamptz,
  deleted_at    timestamptz,
  hidden_at     timestamptz,
  hidden_by     text,
  hidden_reason text,
  version       bigint not null,
  check ((text is null) = (deleted_at is not null)),
  check ((hidden_at is null) = (hidden_reason is null))
);
create index comment_threads on comment (article_id, id) where in_reply_to is null;
create index comment_replies on comment (in_reply_to, id) where in_reply_to is not null;
create index comment_shown on comment (article_id) where deleted_at is null and hidden_at is null;
create index comment_by_author on comment (author, created_at);

create table comment_report (
  comment_id  uuid not null references comment on delete cascade,
  reporter    text not null,
  reason      text not null,
  reported_at timestamptz not null,
  primary key (comment_id, reporter)
);
create index comment_report_newest on comment_report (reported_at desc, comment_id desc, reporter desc);
