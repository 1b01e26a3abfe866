-- A file held here: what it is, which never changes. What a piece calls it (name, language, alt text) stands in the piece's revisions.
-- Nobody's name is here: who uploaded to an anonymous piece is nobody's business.
create table attachment (
  id          uuid primary key,
  -- Null once the piece is gone: then no revision refers to it, and it is collected.
  article_id  uuid references article on delete set null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  scan        text not null check (scan in ('NONE', 'PENDING', 'CLEAN', 'INFECTED')),
  -- When the scanner is to be asked (again); in the future while one replica is asking.
  scan_after  timestamptz,
  uploaded_at timestamptz not null
);
create index attachment_of_article on attachment (article_id);
create index attachment_to_scan on attachment (scan_after) where scan = 'PENDING';
create index attachment_by_age on attachment (uploaded_at, id);

-- Which revision holds which file, and under what name. A file that no row names is an orphan.
create table article_file (
  article_id uuid not null,
  revision   int not null,
  file_id    uuid not null references attachment,
  name       text not null,
  primary key (article_id, revision, file_id),
  foreign key (article_id, revision) references article_revision on delete cascade
);
create index article_file_of_file on article_file (file_id);

-- The files of what readers see, or saw last: rows stay when a piece is withdrawn, so that its files are gone (410) and not unknown.
create table live_file (
  file_id    uuid primary key references attachment,
  article_id uuid not null references article on delete cascade,
  name       text not null
);
create index live_file_of_article on live_file (article_id);
