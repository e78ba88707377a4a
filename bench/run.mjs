// npm run bench: (a) throughput, (b) pace, (c) scale, (d) the report of a long list, (e) the desk; results to bench/RESULTS.md. `npm run bench -- scale` runs one part.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, version as osVersion, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { desk } from './desk.mjs';
import { longReport } from './long-report.mjs';
import { pace } from './pace.mjs';
import { scale } from './scale.mjs';
import { throughput } from './throughput.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const rival = `${folder}crawlee`;
const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);
if (wanted('throughput') && !existsSync(`${rival}/node_modules/@crawlee/cheerio`)) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: rival,
    stdio: 'inherit',
  });
}

const n = (value, digits = 1) => value.toFixed(digits);
const sections = [];

if (wanted('throughput')) {
  const { bare, followsuit, crawlee } = await throughput();
  const row = (name, r) => `| ${name} | ${n(r.perSecond, 0)} | ${n(r.peakMb, 0)} |`;
  sections.push(
    '## (a) Throughput without pace\n\n2,000 pages of 90 KB over 50 loopback hosts, parsed and stored; the contenders in turn, median of 5 runs.\n\n| | pages/s | peak memory, MB |\n|---|---|---|\n' +
      [
        row('bare loop (undici, cheerio/slim, better-sqlite3)', bare),
        row('followsuit (gate, classifier, parser, store)', followsuit),
        row('Crawlee 3 CheerioCrawler', crawlee),
      ].join('\n') +
      `\n\nfollowsuit / Crawlee: ${n(followsuit.perSecond / crawlee.perSecond, 2)} (target: at least 2), memory ${n(followsuit.peakMb / crawlee.peakMb, 2)} (target: at most 1).\nfollowsuit / bare loop: ${n(followsuit.perSecond / bare.perSecond, 2)} (target: at least 0.8).`,
  );
}
if (wanted('pace')) {
  const p = await pace();
  sections.push(
    `## (b) Scheduler with pace\n\n40 hosts, 1 to 40 requests each (and one robots.txt), latencies 5 to 200 ms, gap 1 s: ${n(p.wallSeconds, 2)} s, lower bound ${n(p.boundSeconds, 2)} s, ratio ${n(p.ratio, 3)} (target: at most 1.05).`,
  );
}
if (wanted('scale')) {
  const sizes = scale();
  const seconds = (s) => s.analyseSeconds + s.reportSeconds;
  const rows = sizes.map(
    (s) =>
      `| ${s.accounts} | ${n(s.analyseSeconds, 2)} | ${n(s.reportSeconds, 2)} | ${n(s.htmlMb, 2)} | ${n(s.peakMb, 0)} |`,
  );
  const growth = seconds(sizes[2]) / seconds(sizes[1]) / 10;
  sections.push(
    `## (c) Analysis and report\n\n50 posts per account, median of 3 runs.\n\n| accounts | analysis, s | report, s | HTML, MB | peak memory, MB |\n|---|---|---|---|---|\n${rows.join('\n')}\n\nGrowth from 1,000 to 10,000 accounts over linear: ${n(growth, 2)} (target: at most 1.2). 10,000 accounts: ${n(seconds(sizes[2]), 1)} s (target: under 20), ${n(sizes[2].peakMb, 0)} MB (target: under 1,024).`,
  );
}

if (wanted('long-report')) {
  const rows = await longReport();
  const line = (r) =>
    `| ${r.companies} | ${n(r.htmlMb, 2)} | ${r.elements} | ${n(r.cpu, 2)} | ${n(r.paint, 2)} | ${n(r.interactive, 2)} | ${r.pages} | ${n(r.pageSeconds, 1)} + ${n(r.pagesSeconds, 1)} |`;
  sections.push(
    `## (d) The report of a long list in Chromium\n\nFour accounts each, 12 posts per account; median of 5 openings. Targets: 1 MB at 200 companies, 4 MB at 10,000, 30,000 elements, first paint within 0.5 s, interactive within 1 s (processor time of the page; the two times by the clock depend on what else runs).\n\n| companies | HTML, MB | elements | processor, s | first paint, s | interactive, s | pages beside it | written in, s of processor (page + pages) |\n|---|---|---|---|---|---|---|---|\n${rows.map(line).join('\n')}`,
  );
}

if (wanted('desk')) {
  const times = await desk();
  const line = (name, t) => `| ${name} | ${n(t.cpu, 2)} | ${n(t.worst, 2)} | ${n(t.clock, 2)} |`;
  sections.push(
    `## (e) An answer at the desk\n\nSixty closed accounts of thirty companies: thirty saved pages dropped, thirty answers clicked, each from the answer sent to the page that shows it. Target: 0.5 s of the machine (processor time; the time by the clock depends on what else runs).\n\n| | processor, s (median) | the slowest | by the clock, s (median) |\n|---|---|---|---|\n${[line('a saved page', times.saved), line('said by hand', times.said)].join('\n')}`,
  );
}

const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${n(totalmem() / 2 ** 30, 0)} GiB, ${osVersion()}, Node ${process.version}`;
const text = `# Benchmark results\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}.\nMachine: ${machine}. Shared with other work: read the ratios, not the absolute figures.\n\n${sections.join('\n\n')}\n`;
if (parts.length === 0) writeFileSync(`${folder}RESULTS.md`, text);
process.stdout.write(text);
