-- Looking a slug up among unpublished pieces: after many were published at once, the partial index that keeps them apart is large and
-- all but empty, which the planner takes for dear; it would read the whole table instead.
create index article_by_slug on article (slug);
