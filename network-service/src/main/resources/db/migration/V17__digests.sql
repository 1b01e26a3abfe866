-- What of the notes may be told in public, once a chair and everybody it names have consented. That it became an article is known here
-- and nowhere else.

create table digest (
  id                 uuid primary key,
  network_id         uuid not null,
  -- A guest may not know of the network; its slug is for life.
  network_slug       text not null,
  meeting_id         uuid not null,
  title              text not null,
  body               text not null,
  -- Whether the network is named as who posted it, or only the hub.
  posted_by          text not null check (posted_by in ('network', 'hub')),
  -- Who is to be named: {passId, email, credit, consentedAt}.
  guests             jsonb not null,
  created_by         uuid not null,
  created_at         timestamptz not null,
  chair_consented_by uuid,
  chair_consented_at timestamptz,
  state              text not null check (state in ('open', 'agreed', 'handed-in')),
  -- So that handing it in again after a lost answer makes no second article.
  submission_key     uuid not null,
  attempts           int not null,
  next_attempt_at    timestamptz,
  article_id         uuid,
  -- Counts wordings; consent is to one.
  version            int not null,
  foreign key (meeting_id, network_id) references meeting (id, network_id)
);
create index digest_of on digest (meeting_id, id);
create index digest_naming on digest using gin (guests jsonb_path_ops);
create index digest_agreed on digest (next_attempt_at) where state = 'agreed';

revoke delete on digest from network_app;
grant select, insert, update on digest to network_app;
alter table digest enable row level security;
alter table digest force row level security;

-- What a digest holds in its list of guests when it is to name the actor; by the verified address of their token. Without one it is null,
-- which no guest's address is.
create function me_as_guest() returns jsonb language sql stable
  return jsonb_build_array(jsonb_build_object('email', acting_email()));
revoke execute on function me_as_guest from public;
grant execute on function me_as_guest to network_app;

create policy chairs on digest for all to network_app
  using (network_id = any ((select own_networks_as_chair())::uuid[]));
create policy named on digest for select to network_app
  using (guests @> (select me_as_guest()));
create policy consented on digest for update to network_app
  using (guests @> (select me_as_guest()))
  with check (state <> 'handed-in' and guests @> (select me_as_guest()));
create policy handed_in on digest for select to network_app
  using ((select acting_kind()) = 'job:digests');
create policy handed_in_now on digest for update to network_app
  using ((select acting_kind()) = 'job:digests' and state = 'agreed')
  with check ((select acting_kind()) = 'job:digests');

create policy account_given_out on digest for select to network_app
  using ((select acting_kind()) = 'job:export'
    and (created_by = (select acting_member()) or chair_consented_by = (select acting_member()) or guests @> (select me_as_guest())));
-- Whoever is taken out of the list is not named by the row afterwards.
create policy account_erased on digest for all to network_app
  using ((select acting_kind()) = 'job:erasure');
