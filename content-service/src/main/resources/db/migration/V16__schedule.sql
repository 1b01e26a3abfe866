-- When the working copy goes live and until when it stays, who settled that; and when what is live ends.
alter table article
  add column publish_at        timestamptz,
  add column publish_until     timestamptz,
  add column scheduled_by      text,
  add column scheduled_by_name text,
  add column expires_at        timestamptz,
  add constraint article_scheduled check ((publish_at is null) = (scheduled_by is null));
create index article_publish_due on article (publish_at) where publish_at is not null;
create index article_expiry_due on article (expires_at) where expires_at is not null;

-- Who was seen as an editor, by the last token that told (see EditorialRights).
create table editor_seen (
  subject   text primary key,
  is_editor boolean not null,
  issued_at timestamptz not null,
  seen_at   timestamptz not null
);
