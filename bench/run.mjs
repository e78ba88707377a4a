// npm run bench: every part, its figures beside their targets, into bench/RESULTS.md. `npm run bench -- scale start` runs some of them.
import { writeFileSync } from 'node:fs';
import { cpus, version as osVersion, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { figure, missedOf, tableOf } from './figures.mjs';

/** Each gives a title, what was measured, and figures with their targets. A part more is a line more. */
const parts = {
  throughput: async () => (await import('./throughput.mjs')).throughput(),
  simulation: async () => (await import('./simulation.mjs')).simulation(),
  pace: async () => (await import('./pace.mjs')).pace(),
  scale: async () => (await import('./scale.mjs')).scale(),
  'long-report': async () => (await import('./long-report.mjs')).longReport(),
  desk: async () => (await import('./desk.mjs')).desk(),
  database: async () => (await import('./database.mjs')).database(),
  soak: async () => (await import('./soak.mjs')).soak(),
  start: async () => (await import('./start.mjs')).start(),
  install: async () => (await import('./install.mjs')).install(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in parts));
if (unknown.length > 0) {
  process.stderr.write(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const wanted = asked.length === 0 ? Object.keys(parts) : asked;

const sections = [];
const missed = [];
for (const [i, name] of wanted.entries()) {
  process.stderr.write(`bench: ${name} (${i + 1} of ${wanted.length})\n`);
  const { title, text, figures } = await partOf(name);
  missed.push(...missedOf(figures).map((figure) => `${title}: ${figure.name}`));
  const table = figures.length === 0 ? '' : `\n\n${tableOf(figures)}`;
  sections.push(`## ${title}\n\n\`npm run bench -- ${name}\`. ${text}${table}`);
}

const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${osVersion()}, Node ${process.version}`;
const ending =
  missed.length === 0 ? 'Every target is met.' : `Missed:\n\n${missed.map((name) => `- ${name}`).join('\n')}`;
const text = `# Benchmark results\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}.\nMachine: ${machine}. Shared with other work: read ratios of one run, not absolute figures.\nSeveral machines at one audit: [WORKERS.md](WORKERS.md).\n\n${sections.join('\n\n')}\n\n## Targets\n\n${ending}\n`;
if (asked.length === 0) writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), text);
process.stdout.write(text);

/** A part that breaks is told of and ends nothing. */
async function partOf(name) {
  try {
    return await parts[name]();
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      title: name,
      text: `**This part ended with an error**: ${said}`,
      figures: [figure('it came to an end', [0], '', { atLeast: 1 })],
    };
  }
}
