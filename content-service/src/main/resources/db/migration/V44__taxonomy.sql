-- Words compared as people mean them: case, diacritics, hyphens, punctuation and runs of spaces make no difference.
create function folded(words text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(
  replace(replace(replace(
    translate(regexp_replace(lower(normalize(words, NFKD) collate pg_c_utf8), '[\u0300-\u036f]+', '', 'g'), 'øłđðħı', 'olddhi'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
  '[^[:alnum:]]+', ' ', 'g'));

-- The same for two names that are probably one: spacing and an English plural make no difference either.
create function near(words text) returns text language sql immutable strict parallel safe
return (select string_agg(
    case when length(word) > 4 and word like '%ies' then left(word, -3) || 'y'
         when length(word) > 4 and word ~ '(ss|x|z|ch|sh)es$' then left(word, -2)
         when length(word) > 3 and word like '%s' and word not like '%ss' then left(word, -1)
         else word end, '' order by n)
  from regexp_split_to_table(folded(words), ' ') with ordinality as part (word, n));

-- Terms.

alter table vocabulary add column coded boolean not null default false;
update vocabulary v set coded = true where exists (select from term t where t.vocabulary = v.slug and t.code is not null);

alter table term add column version bigint not null default 0;
drop index term_name_under_parent;
create unique index term_name_under_parent on term (vocabulary, parent_id, lower(name)) nulls not distinct;

-- Where terms were before they were renamed or moved: old addresses go on being understood until another term takes them.
create table term_former_path (
  vocabulary text not null references vocabulary,
  path       text not null,
  term_id    uuid not null references term,
  primary key (vocabulary, path)
);
create index term_former_path_term on term_former_path (term_id);
create view term_address as
  select vocabulary, path, id as term_id from term union all select vocabulary, path, term_id from term_former_path;

-- Tags. What was merged keeps its row, but neither its name nor its slug stands in another's way.

alter table tag drop constraint tag_slug_key;
create unique index tag_slug on tag (slug) where merged_into is null;
drop index tag_name;
create unique index tag_name on tag (lower(name)) where merged_into is null;
drop index tag_name_prefix;
create index tag_merged_into on tag (merged_into) where merged_into is not null;

-- What tags were called in addresses before they were renamed or merged; always the end of the chain.
create table tag_former_slug (
  slug   text primary key,
  tag_id uuid not null references tag on delete cascade
);
create index tag_former_slug_tag on tag_former_slug (tag_id);
insert into tag_former_slug (slug, tag_id) select slug, merged_into from tag where merged_into is not null;
create view tag_address as
  select slug, id as tag_id from tag where merged_into is null union all select slug, tag_id from tag_former_slug;

-- Every word a tag goes by, for type-ahead and for finding what is nearly the same. Byte order: a prefix is a range.
create table tag_word (
  tag_id uuid not null references tag on delete cascade,
  folded text collate "C" not null,
  near   text not null,
  primary key (tag_id, folded)
);
create index tag_word_folded on tag_word (folded, tag_id);
create index tag_word_near on tag_word (near);

create function keep_tag_words() returns trigger language plpgsql as $$
begin
  delete from tag_word where tag_id = new.id;
  if new.merged_into is null then
    insert into tag_word (tag_id, folded, near)
    select new.id, folded(word), near(word) from unnest(array_append(new.synonyms, new.name)) as word
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger keep_tag_words after insert or update on tag for each row execute function keep_tag_words();
insert into tag_word (tag_id, folded, near)
  select id, folded(word), near(word) from tag, unnest(array_append(synonyms, name)) as word where merged_into is null
  on conflict do nothing;

-- What a live copy is filed under itself has its place in the order written; a broader term has none.

alter table live_article_tag add column place int not null default 0;
alter table live_article_term add column place int;
update live_article_tag l set place = filed.n
from article a
  join article_revision r on r.article_id = a.id and r.number = a.live_revision,
  jsonb_array_elements_text(r.content -> 'tags') with ordinality as filed (id, n)
where l.article_id = a.id and l.tag_id = filed.id::uuid;
update live_article_term l set place = filed.n
from article a
  join article_revision r on r.article_id = a.id and r.number = a.live_revision,
  jsonb_array_elements_text(r.content -> 'terms') with ordinality as filed (id, n)
where l.article_id = a.id and l.term_id = filed.id::uuid;

-- Live copies whose text still says what a tag or term was called before. Rows are never shared: whoever renames adds its own, so
-- that a copy rendered a moment too early is rendered again.
create table stale_copy (
  seq        bigint generated always as identity primary key,
  article_id uuid not null
);

-- Published pieces per tag and term. Publishing only adds to use_change, so that two publications never wait for one counter; a job
-- folds the changes into use_count. The sum of both is right at every moment.
create table use_count (
  target uuid primary key,
  pieces bigint not null
);
create table use_change (
  seq    bigint generated always as identity primary key,
  target uuid not null,
  pieces bigint not null
);
create index use_change_target on use_change (target);
create view use_now as
  select target, sum(pieces)::bigint as pieces
  from (select target, pieces from use_count union all select target, pieces from use_change) as part group by target;

create function count_tag_links() returns trigger language plpgsql as $$
begin
  insert into use_change (target, pieces)
  select tag_id, case tg_op when 'INSERT' then count(*) else -count(*) end from changed group by tag_id;
  return null;
end $$;
create function count_term_links() returns trigger language plpgsql as $$
begin
  insert into use_change (target, pieces)
  select term_id, case tg_op when 'INSERT' then count(*) else -count(*) end from changed group by term_id;
  return null;
end $$;
create trigger tag_links_added after insert on live_article_tag referencing new table as changed
  for each statement execute function count_tag_links();
create trigger tag_links_removed after delete on live_article_tag referencing old table as changed
  for each statement execute function count_tag_links();
create trigger term_links_added after insert on live_article_term referencing new table as changed
  for each statement execute function count_term_links();
create trigger term_links_removed after delete on live_article_term referencing old table as changed
  for each statement execute function count_term_links();
insert into use_count (target, pieces)
  select tag_id, count(*) from live_article_tag group by tag_id
  union all select term_id, count(*) from live_article_term group by term_id;

-- Words authors proposed as tags, as the working and the live copies say now.
create table tag_proposal (
  article_id uuid not null references article on delete cascade,
  copy       text not null check (copy in ('working', 'live')),
  word       text not null,
  near       text not null generated always as (near(word)) stored,
  primary key (article_id, copy, word)
);
create index tag_proposal_near on tag_proposal (near, article_id);
insert into tag_proposal (article_id, copy, word)
  select a.id, copy.name, word
  from article a
    cross join lateral (values ('working', a.working_revision), ('live', a.live_revision)) as copy (name, revision)
    join article_revision r on r.article_id = a.id and r.number = copy.revision,
    jsonb_array_elements_text(r.content -> 'proposedTags') as word
  on conflict do nothing;
