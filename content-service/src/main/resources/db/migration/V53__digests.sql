-- network-service hands in digests in its own name.
alter table article drop constraint article_submitter_kind_check;
alter table article add constraint article_submitter_kind_check check (submitter_kind in ('PERSON', 'PARTNER', 'SERVICE'));
