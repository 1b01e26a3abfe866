-- The day by which somebody should look at a live piece again.
alter table live_article add column review_by date;
update live_article set review_by = cast(view::jsonb ->> 'reviewBy' as date);
create index live_article_review_by on live_article (review_by, article_id) where review_by is not null;
