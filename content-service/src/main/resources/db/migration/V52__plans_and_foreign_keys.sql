-- What an article that goes away is looked for in; without these each deletion read the whole of these tables.
create index article_slug_article on article_slug (article_id);
create index import_key_article on import_key (article_id);
create index article_revision_based_on on article_revision (article_id, base) where base is not null;
create index comment_article on comment (article_id);
create index comment_in_reply_to on comment (in_reply_to) where in_reply_to is not null;

-- Asked by every write of an article. Planning them costs ten times what they do, and for a list of unknown length PostgreSQL would
-- plan them anew each time: here it keeps the plan.
create function tags_meant(words text[], slugs text[]) returns table (place bigint, tag uuid)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select w.n, found.id from unnest(words, slugs) with ordinality as w (word, slug, n)
    cross join lateral (
      select by_rank.id from (
        select 1 as rank, t.id from tag t where t.merged_into is null and lower(t.name) = lower(w.word)
        union all select 2, a.tag_id from tag_address a where a.slug = w.slug
        union all select 3, o.tag_id from tag_word o where o.folded = folded(w.word)
        union all select 4, o.tag_id from tag_word o where o.near = near(w.word)) as by_rank
      order by by_rank.rank, by_rank.id limit 1) as found;
end $$;

create function terms_at(categories text[]) returns table (place bigint, term uuid, is_archived boolean)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select w.n, t.id, t.archived from unnest(categories) with ordinality as w (category, n)
      join term_address a on a.vocabulary = split_part(w.category, '/', 1)
        and a.path = substr(w.category, strpos(w.category, '/') + 1)
      join term t on t.id = a.term_id;
end $$;
