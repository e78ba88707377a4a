// Analysis of so many accounts with 50 posts each, read company by company; then, if asked, the report. One line of JSON.
import { readFileSync } from 'node:fs';
import { analyseStream } from '../dist/analysis/analyse.js';
import { parseBenchmarks } from '../dist/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../dist/analysis/settings.js';
import { streamOf } from './synthetic-audit.mjs';

const [accounts, report] = [Number(process.argv[2]), process.argv[3] === 'report'];
const benchmarks = parseBenchmarks(readFileSync(new URL('../data/benchmarks.csv', import.meta.url), 'utf8'));
const stream = streamOf(accounts);
// What making the list up costs is no part of the analysis: it goes through it twice.
const makingUp = await secondsOf(async () => {
  for (let pass = 0; pass < 2; pass++) for await (const company of stream.competitors()) company.id;
});
let model;
const analysing = await secondsOf(async () => {
  model = await analyseStream(stream, settingsFrom({}), benchmarks);
});
const peakMb = process.resourceUsage().maxRSS / 1024;
const written = report ? await reportOf(model) : {};
process.stdout.write(
  `${JSON.stringify({ accounts, analyseSeconds: analysing - makingUp, peakMb, ...written })}\n`,
);

async function reportOf(model) {
  const { renderHtml } = await import('../dist/report/index.js');
  let html = '';
  const reportSeconds = await secondsOf(() => {
    html = renderHtml(model, { lang: 'en' });
  });
  return {
    reportSeconds,
    htmlMb: Buffer.byteLength(html) / 1e6,
    peakWithReportMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** Seconds of the processor: by the clock it would depend on what else runs. */
async function secondsOf(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
