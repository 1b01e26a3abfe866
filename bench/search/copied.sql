-- Published pieces out of bench_line (items as the import API takes them), as publishing leaves them where search looks: the live copy, its
-- tags. What nobody searches (revisions, history, lists by tag) is left out.
insert into tag (id, slug, name) select uuidv7(), 'bench-tag-' || n, 'bench-tag-' || n from generate_series(1, 200) as n
on conflict do nothing;

create temporary table made as
select uuidv7() as id, replace(lower(item ->> 'title'), ' ', '-') as slug, (item ->> 'date')::date::timestamptz as at, item from bench_line;

insert into article (id, slug, submitted_by, submitter_name, submitter_kind, imported, working_state, working_revision, approved_revision, live_revision,
  published_at, created_at, updated_at, version)
select id, slug, 'bench', 'Bench', 'PERSON', true, 'APPROVED', 1, 1, 1, at, at, at, 0 from made;

insert into live_article (article_id, slug, title, type, language, authors, organisations, published_at, updated_at, revision, etag, view, card)
select m.id, m.slug, m.item ->> 'title', m.item ->> 'type', 'en', array[m.item #>> '{authors,0,name}'], '{}', m.at, m.at, 1, 'l1-bench',
  jsonb_build_object('id', m.id, 'slug', m.slug, 'type', m.item -> 'type', 'title', m.item -> 'title', 'summary', m.item -> 'summary',
    'body', m.item -> 'body', 'language', 'en', 'status', 'published', 'authors', m.item -> 'authors',
    'tags', (select jsonb_agg(distinct jsonb_build_object('slug', tag, 'name', tag)) from jsonb_array_elements_text(m.item -> 'tags') as tag),
    'categories', jsonb_build_array(jsonb_build_object('vocabulary', t.vocabulary, 'code', t.code, 'path', t.path, 'name', t.name)),
    'publishedAt', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'updatedAt', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'revision', 1, 'commentCount', 0)::text, '{}'
from made m left join term t on t.vocabulary || '/' || t.path = m.item #>> '{categories,0}';
drop table made;
