-- One number for the whole taxonomy: what categories and words were found to mean may be remembered as long as it stays the same. It is
-- moved at the end of a transaction, so that nobody who changes the taxonomy waits for another who does while he holds anything else.
create table taxonomy_version (
  version    bigint not null,
  changed_by xid8 not null
);
create unique index taxonomy_version_only on taxonomy_version ((true));
insert into taxonomy_version (version, changed_by) values (1, pg_current_xact_id());

create function move_taxonomy_version() returns trigger language plpgsql as $$
begin
  update taxonomy_version set version = version + 1, changed_by = pg_current_xact_id() where changed_by <> pg_current_xact_id();
  return null;
end $$;
create constraint trigger tag_changed after insert or update or delete on tag
  deferrable initially deferred for each row execute function move_taxonomy_version();
create constraint trigger tag_former_slug_changed after insert or update or delete on tag_former_slug
  deferrable initially deferred for each row execute function move_taxonomy_version();
create constraint trigger term_changed after insert or update or delete on term
  deferrable initially deferred for each row execute function move_taxonomy_version();
create constraint trigger term_former_path_changed after insert or update or delete on term_former_path
  deferrable initially deferred for each row execute function move_taxonomy_version();
