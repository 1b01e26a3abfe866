-- Partner organisations. Their secrets are Keycloak's alone: shown once, kept and logged nowhere here.
create table partner (
  -- Also the subject of its tokens, whichever key they were had with.
  id                  uuid primary key,
  name                text not null,
  contact_name        text,
  contact_email       text not null,
  scopes              text[] not null,
  requests_per_second int not null check (requests_per_second > 0),
  registered_at       timestamptz not null
);
create unique index partner_name on partner (lower(name));

create table partner_key (
  -- The client's id at Keycloak.
  id         uuid primary key,
  partner_id uuid not null references partner,
  client_id  text not null unique,
  made_at    timestamptz not null,
  -- When a newer one has taken its place; null: until then.
  ends_at    timestamptz,
  deleted_at timestamptz
);
create index partner_key_of on partner_key (partner_id, made_at);
create index partner_key_ending on partner_key (ends_at) where deleted_at is null;

revoke delete on partner, partner_key from network_app;
alter table partner enable row level security;
alter table partner force row level security;
alter table partner_key enable row level security;
alter table partner_key force row level security;
create policy stewards on partner for all to network_app
  using ((select acting_kind()) = 'steward');
create policy stewards on partner_key for all to network_app
  using ((select acting_kind()) = 'steward');
create policy ended on partner_key for all to network_app
  using ((select acting_kind()) = 'job:partner-keys' and ends_at is not null);
