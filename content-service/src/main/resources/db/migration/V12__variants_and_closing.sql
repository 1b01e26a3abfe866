alter table live_article add column variant_of uuid, add column variant text, add column closes_at timestamptz;
create index live_article_variant on live_article (variant_of, article_id) where variant_of is not null;
update live_article set closes_at = cast(cast(card as jsonb) ->> 'closesAt' as timestamptz) where card like '%"closesAt"%';
