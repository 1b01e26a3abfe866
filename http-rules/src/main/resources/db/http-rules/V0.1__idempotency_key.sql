-- One row per Idempotency-Key and caller: the first answer, kept 24 h, written in the transaction of the act it answers.
create table idempotency_key (
  owner       text not null,
  key         text not null,
  fingerprint text not null,
  status      int  not null,
  location    text,
  etag        text,
  body        text,
  kept_at     timestamptz not null default now(),
  primary key (owner, key)
);
create index idempotency_key_kept_at on idempotency_key (kept_at);
