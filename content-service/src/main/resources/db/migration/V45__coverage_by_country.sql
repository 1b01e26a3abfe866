-- Pieces of one country, without reading the copies themselves.
create index live_article_country on live_article (country, article_id);
