-- Tables first, then who may see which row: V2.

-- The account's own answers about itself; a row appears with the first answer.
create table profile (
  member_id         uuid primary key,
  country           text,
  nation            text,
  organisation      text,
  organisation_type text,
  role              text,
  about             text,
  visible           boolean not null,
  version           int not null
);

create table network (
  id          uuid primary key,
  slug        text not null unique,
  name        text not null,
  purpose     text not null,
  visibility  text not null check (visibility in ('listed', 'unlisted')),
  admission   text not null check (admission in ('automatic', 'reviewed', 'invitation')),
  eligibility jsonb,
  join_text   text,
  topics      uuid[] not null,
  created_at  timestamptz not null,
  version     int not null
);
create index network_listed on network (lower(name), id) where visibility = 'listed';

-- One row per term of membership: who comes back gets a new one.
create table membership (
  id         uuid primary key,
  network_id uuid not null references network,
  member_id  uuid not null,
  role       text not null check (role in ('chair', 'note-taker', 'member')),
  -- As the person's last token in this network gave it.
  name       text,
  started_at timestamptz not null,
  ended_at   timestamptz,
  version    int not null
);
create unique index membership_active on membership (network_id, member_id) where ended_at is null;
create index membership_of on membership (member_id) where ended_at is null;

create table membership_request (
  id         uuid primary key,
  network_id uuid not null references network,
  member_id  uuid not null,
  name       text,
  statement  text,
  -- The profile as it was judged.
  answers    jsonb not null,
  state      text not null check (state in ('active', 'referred', 'refused')),
  reasons    jsonb not null,
  asked_at   timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  version    int not null
);
create unique index membership_request_waiting on membership_request (network_id, member_id) where state = 'referred';
create index membership_request_of on membership_request (network_id, member_id, id);

create table meeting (
  id                    uuid primary key,
  network_id            uuid not null references network,
  title                 text not null,
  start_local           timestamp not null,
  end_local             timestamp not null,
  time_zone             text not null,
  start_at              timestamptz not null,
  end_at                timestamptz not null,
  join_url              text,
  join_url_visible_from timestamptz,
  cancelled_at          timestamptz,
  cancellation_reason   text,
  version               int not null,
  unique (id, network_id),
  check (end_at > start_at)
);
create index meeting_by_time on meeting (network_id, start_at, id);

-- Everything below a meeting carries the network too, so that no policy needs a join; the keys keep the two together.
create table agenda_item (
  id         uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null,
  position   int not null,
  title      text not null,
  minutes    int,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index agenda_item_of on agenda_item (meeting_id, position);

-- The texts: the published ones, which never change again, and at most one that is being worked on.
create table notes_revision (
  id              uuid primary key,
  network_id      uuid not null,
  meeting_id      uuid not null,
  number          int not null,
  -- The version of the notes at which this text was last written.
  version         int not null,
  body            text not null,
  items           jsonb not null,
  written_by      uuid not null,
  written_at      timestamptz not null,
  published_by    uuid,
  published_at    timestamptz,
  override_reason text,
  unique (meeting_id, number),
  unique (id, network_id),
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);

-- Where the notes of a meeting stand; holds no text, so that every member may see it.
create table notes (
  meeting_id        uuid primary key,
  network_id        uuid not null,
  state             text not null check (state in ('draft', 'published', 'amended')),
  version           int not null,
  working_id        uuid not null,
  published_id      uuid,
  published_version int,
  published_at      timestamptz,
  updated_at        timestamptz not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id),
  foreign key (working_id, network_id) references notes_revision (id, network_id),
  foreign key (published_id, network_id) references notes_revision (id, network_id)
);

-- Who read what: written before the reading, never changed.
create table access_log (
  id         uuid primary key,
  network_id uuid not null,
  meeting_id uuid not null,
  member_id  uuid not null,
  what       text not null,
  version    int not null,
  at         timestamptz not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index access_log_of on access_log (network_id, id desc);

-- Copies of what content-service tells, to check against; never the place where something is decided.
create table tag_copy (
  id          uuid primary key,
  slug        text not null,
  name        text not null,
  merged_into uuid
);
create table term_copy (
  id         uuid primary key,
  vocabulary text not null,
  code       text,
  path       text not null,
  name       text not null,
  archived   boolean not null
);
create index term_copy_path on term_copy (vocabulary, path);
