// Crawlee's CheerioCrawler on the same pages, keeping url, status and body of each in its dataset.
import { readFileSync } from 'node:fs';
import { CheerioCrawler, Configuration, Dataset, log } from '@crawlee/cheerio';
import { report } from '../child-report.mjs';
import { extract } from '../extract.mjs';

const [storage, concurrency] = process.argv.slice(2);
const urls = readFileSync(0, 'utf8').trim().split('\n');
log.setLevel(log.LEVELS.ERROR);
const started = performance.now();
const config = new Configuration({
  storageClientOptions: { localDataDirectory: storage },
  persistStorage: true,
});
const dataset = await Dataset.open(undefined, { config });
let links = 0;
let pages = 0;
const crawler = new CheerioCrawler(
  {
    minConcurrency: Number(concurrency),
    maxConcurrency: Number(concurrency),
    maxRequestRetries: 0,
    respectRobotsTxtFile: true,
    async requestHandler({ request, $, body, response }) {
      pages++;
      links += extract($);
      await dataset.pushData({ url: request.url, status: response.statusCode, body: body.toString() });
    },
  },
  config,
);
await crawler.run(urls);
report({ started, pages, links });
