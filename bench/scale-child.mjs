// Analysis and report of so many accounts with 50 posts each; one line of JSON.
import { readFileSync } from 'node:fs';
import { analyse } from '../dist/analysis/analyse.js';
import { parseBenchmarks } from '../dist/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../dist/analysis/settings.js';
import { renderHtml } from '../dist/report/index.js';
import { auditOf } from './synthetic-audit.mjs';

const accounts = Number(process.argv[2]);
const data = auditOf(accounts);
const before = process.resourceUsage().maxRSS / 1024;
const benchmarks = parseBenchmarks(readFileSync(new URL('../data/benchmarks.csv', import.meta.url), 'utf8'));
const t0 = performance.now();
const model = analyse(data, settingsFrom({}), benchmarks);
const t1 = performance.now();
const html = renderHtml(model, { lang: 'en' });
const t2 = performance.now();
const { maxRSS } = process.resourceUsage();
process.stdout.write(
  `${JSON.stringify({ accounts, analyseSeconds: (t1 - t0) / 1000, reportSeconds: (t2 - t1) / 1000, htmlMb: Buffer.byteLength(html) / 1e6, peakMb: maxRSS / 1024, dataMb: before })}\n`,
);
