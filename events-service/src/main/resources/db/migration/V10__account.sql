-- Accounts that may do nothing here: suspended, or erased a while ago. By a digest, so that nothing of somebody erased is kept.
create table shut_out (
  digest  bytea primary key,
  -- When an erased account's last token has long ended; null: suspended until reinstated.
  ends_at timestamptz
);
