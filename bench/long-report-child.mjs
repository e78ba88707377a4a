// The report of so many companies with four accounts each, into a folder; one line of JSON.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../dist/analysis/analyse.js';
import { parseBenchmarks } from '../dist/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../dist/analysis/settings.js';
import { renderHtml, renderPages } from '../dist/report/index.js';
import { auditOf } from './synthetic-audit.mjs';

const [companies, folder] = [Number(process.argv[2]), process.argv[3]];
const benchmarks = parseBenchmarks(readFileSync(new URL('../data/benchmarks.csv', import.meta.url), 'utf8'));
const model = analyse(auditOf(companies * 4, 12), settingsFrom({}), benchmarks);
const seconds = (started) => (process.cpuUsage(started).user + process.cpuUsage(started).system) / 1e6;
const whole = process.cpuUsage();
const html = renderHtml(model, { lang: 'en', pages: 'report' });
const pageSeconds = seconds(whole);
writeFileSync(join(folder, 'report.html'), html);
mkdirSync(join(folder, 'report'), { recursive: true });
const rest = process.cpuUsage();
let pages = 0;
for (const { file, html: page } of renderPages(model, { lang: 'en', report: '../report.html' })) {
  writeFileSync(join(folder, 'report', file), page);
  pages += 1;
}
process.stdout.write(
  `${JSON.stringify({ companies, htmlMb: Buffer.byteLength(html) / 1e6, pageSeconds, pages, pagesSeconds: seconds(rest) })}\n`,
);
