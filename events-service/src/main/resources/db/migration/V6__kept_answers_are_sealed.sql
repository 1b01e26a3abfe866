-- From here on a row holds a name made from the client's key and the answer sealed with that key (docs/decisions/0032). What was kept
-- before is readable and would no longer be found.
truncate idempotency_key;
