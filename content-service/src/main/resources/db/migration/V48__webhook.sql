-- Where partners want to be told of public changes. A webhook stands at a position of the log; what comes after it is still to be made
-- into messages.
create table webhook (
  id         uuid primary key,
  owner      text not null,
  url        text not null,
  types      text[] not null,
  enabled    boolean not null,
  notice     text check (notice in ('GONE', 'FAILING')),
  notice_at  timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint not null,
  position   bigint not null default 0
);
create index webhook_of_owner on webhook (owner, created_at desc, id desc);
create index webhook_enabled on webhook (position) where enabled;

-- Sealed by the service: the database alone does not tell them.
create table webhook_secret (
  id         uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  sealed     bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index webhook_secret_of_webhook on webhook_secret (webhook_id);

-- One message to one webhook; its id is the webhook-id of every try. A ping has no position.
create table webhook_delivery (
  id            uuid primary key,
  webhook_id    uuid not null references webhook on delete cascade,
  position      bigint,
  type          text not null,
  state         text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  tries         int not null default 0,
  created_at    timestamptz not null,
  next_try_at   timestamptz,
  claimed_until timestamptz,
  settled_at    timestamptz,
  unique (webhook_id, position)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at) where state = 'PENDING';
create index webhook_delivery_claimed on webhook_delivery (webhook_id) where claimed_until is not null;
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_old on webhook_delivery (created_at) where state <> 'PENDING';

create table webhook_try (
  seq          bigint generated always as identity primary key,
  delivery_id  uuid not null references webhook_delivery on delete cascade,
  at           timestamptz not null,
  status       int,
  problem      text,
  milliseconds int not null
);
create index webhook_try_of_delivery on webhook_try (delivery_id, seq);
