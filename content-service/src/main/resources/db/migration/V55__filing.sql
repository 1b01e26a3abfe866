-- What a word means as a tag: as before, but the costly ways are gone only where the cheap ones have found nothing. Nearly every word is
-- a tag's slug or name.
create or replace function tags_meant(words text[], slugs text[]) returns table (place bigint, tag uuid)
  language plpgsql stable rows 10 set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select w.n, found.id from unnest(words, slugs) with ordinality as w (word, slug, n)
    cross join lateral (
      select coalesce(
        (select t.id from tag t where t.merged_into is null and lower(t.name) = lower(w.word) order by t.id limit 1),
        (select a.tag_id from tag_address a where a.slug = w.slug order by a.tag_id limit 1),
        (select o.tag_id from tag_word o where o.folded = folded(w.word) order by o.tag_id limit 1),
        (select o.tag_id from tag_word o where o.near = near(w.word) order by o.tag_id limit 1)) as id
      -- Kept apart, or it would be worked out once more for the condition.
      offset 0) as found
    where found.id is not null;
end $$;

-- All that a piece is filed under and what it is called today, in one go: terms by their addresses, then tags by the words that mean them.
create function filed_under(categories text[], words text[], slugs text[])
  returns table (place bigint, id uuid, is_archived boolean, vocabulary text, code text, address text, name text)
  language plpgsql stable rows 10 set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select w.n, t.id, t.archived, t.vocabulary, t.code, t.path, t.name
    from unnest(categories) with ordinality as w (category, n)
      join term_address a on a.vocabulary = split_part(w.category, '/', 1)
        and a.path = substr(w.category, strpos(w.category, '/') + 1)
      join term t on t.id = a.term_id
    union all
    select m.place, t.id, false, null, null, t.slug, t.name from tags_meant(words, slugs) m join tag t on t.id = m.tag;
end $$;
-- terms_at, which it replaces, goes one release later: replicas of the version before still call it.
