// What reads the pages in a thread of the pool, as `dist/audit/reading/worker.js` does for audits: it asks the main thread for each.
import { load } from 'cheerio/slim';
import { begin, end } from '../dist/audit/reading/turn.js';
import { extract } from './extract.mjs';

export default async function work({ job, port, turn }) {
  const waiting = new Map();
  port.on('message', (reply) => {
    begin(turn, reply.id);
    setImmediate(() => end(turn));
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let links = 0;
  for (const [i, url] of job.urls.entries()) {
    const { result } = await new Promise((resolve) => {
      waiting.set(i + 1, resolve);
      port.postMessage({ id: i + 1, request: { url } });
    });
    if (result.kind !== 'answer') throw new Error(`${url}: ${result.reason.code}`);
    links += extract(load(result.body));
  }
  port.close();
  return { reading: links };
}
