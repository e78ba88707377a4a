import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuOf } from './cpu-of.mjs';
import { figure } from './figures.mjs';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const RUNS = 7;

/** Seconds of the processor until a command is done; Node alone beside them, which no program can begin below. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-start-'));
  try {
    cpuOf([cli, 'demo', '--quiet', '--db', 'demo.db', '--output', 'demo.html'], folder);
    const runs = (args) => Array.from({ length: RUNS }, () => cpuOf(args, folder));
    return {
      title: 'Start',
      text: 'Seconds of the processor.',
      figures: [
        figure('Node alone', runs(['-e', '0']), 's'),
        figure('followsuit --help', runs([cli, '--help']), 's', { atMost: 0.12 }),
        figure(
          'followsuit report, of the demo',
          runs([cli, 'report', '--db', 'demo.db', '--output', 'again.html']),
          's',
          { atMost: 0.8 },
        ),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
