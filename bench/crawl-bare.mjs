// The least that can be called the same job: undici, cheerio/slim, better-sqlite3, nothing else.
import { readFileSync } from 'node:fs';
import { load } from 'cheerio/slim';
import pLimit from 'p-limit';
import { request } from 'undici';
import { SqliteDriver } from '../dist/store/driver.js';
import { report } from './child-report.mjs';
import { extract } from './extract.mjs';

const [database, concurrency] = process.argv.slice(2);
const urls = readFileSync(0, 'utf8').trim().split('\n');
const started = performance.now();
const db = new SqliteDriver(database);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec('create table answers (url text, status integer, body text)');
const insert = db.prepare('insert into answers values (?, ?, ?)');
const limit = pLimit(Number(concurrency));
let links = 0;
await Promise.all(
  urls.map((url) =>
    limit(async () => {
      const { statusCode, body } = await request(url);
      const text = await body.text();
      links += extract(load(text));
      insert.run(url, statusCode, text);
    }),
  ),
);
db.close();
report({ started, pages: urls.length, links });
