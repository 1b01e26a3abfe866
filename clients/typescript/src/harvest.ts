// Reads all public changes in order and then the piece that was published last: what a partner's first program does.
// node build/harvest.js http://localhost:8080 [after]
import createClient from 'openapi-fetch';
import type { components, paths } from './hub.js';

type Change = components['schemas']['Change'];

const LIMIT = 100;
const [hub = 'http://localhost:8080', from = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: hub });

async function* changes(after: string): AsyncGenerator<Change> {
  let page: Change[];
  do {
    const { data, response } = await client.GET('/api/v1/changes', { params: { query: { after, limit: LIMIT } } });
    if (data === undefined) {
      throw new Error(`changes: ${response.status}`);
    }
    page = data;
    yield* page;
    after = page.at(-1)?.id ?? after;
  } while (page.length === LIMIT);
}

let published: string | undefined;
for await (const change of changes(from)) {
  console.log(change.id, change.type, change.data?.title ?? '(not to be seen any more)');
  if (change.type === 'learninghub.article.published.v1' && change.data?.slug) {
    published = change.data.slug;
  }
}

if (published !== undefined) {
  const { data, response } = await client.GET('/api/v1/articles/{ref}', { params: { path: { ref: published } } });
  if (data === undefined) {
    throw new Error(`article: ${response.status}`);
  }
  // The same address also gives citations to whoever asks for them; unasked it is the piece.
  const piece = data as components['schemas']['Article'];
  console.log('last published:', piece.title);
}
