// Reads the change feed from a position to its end and then the first published piece in it: what a partner's first program does.
// node build/harvest.js http://localhost:8080 [after]
import createClient from 'openapi-fetch';
import type { components, paths } from './hub.js';

const [hub = 'http://localhost:8080', after = ''] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: hub });

const changes = await client.GET('/api/v1/changes', { params: { query: { after, limit: 100 } } });
if (changes.data === undefined) {
  throw new Error(`changes: ${changes.response.status}`);
}
for (const change of changes.data) {
  console.log(change.id, change.type, change.data?.title ?? '(not to be seen any more)');
}

const published = changes.data.find((change) => change.type === 'learninghub.article.published.v1' && change.data?.slug);
if (published?.data?.slug) {
  const article = await client.GET('/api/v1/articles/{ref}', { params: { path: { ref: published.data.slug } } });
  if (article.data === undefined) {
    throw new Error(`article: ${article.response.status}`);
  }
  // The same address also gives citations to whoever asks for them; unasked it is the piece.
  const piece = article.data as components['schemas']['Article'];
  console.log(piece.title, '—', piece.updatedAt);
}
