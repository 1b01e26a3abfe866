-- What the public may know of how many belong to a network: rounded, and once a day, so that nobody's coming or going shows in it.

create table public_figures (
  network_id uuid primary key references network,
  shown      boolean not null,
  -- Rounded down to tens.
  members    int not null check (members % 10 = 0),
  as_of      date not null
);
revoke delete on public_figures from network_app;
grant select, insert, update on public_figures to network_app;
alter table public_figures enable row level security;
alter table public_figures force row level security;

-- Under ten there is nothing to see, and where the network is not seen neither is its number.
create policy shown on public_figures for select to network_app
  using (shown and members >= 10 and exists (select 1 from network where network.id = network_id));
create policy chairs on public_figures for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy counted on public_figures for select to network_app
  using ((select acting_kind()) = 'job:figures');
create policy counted_again on public_figures for update to network_app
  using ((select acting_kind()) = 'job:figures');
create policy counted on membership for select to network_app
  using ((select acting_kind()) = 'job:figures');

create index membership_ended on membership (network_id, ended_at) where ended_at is not null;
