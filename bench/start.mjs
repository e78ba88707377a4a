import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const told =
  "process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\ncpu '+(user+system))})";
const RUNS = 7;

/** Seconds of the processor until a command is done; Node alone beside them, which no program can begin below. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-start-'));
  try {
    secondsOf(['demo', '--quiet', '--db', 'demo.db', '--output', 'demo.html'], folder);
    const runs = (args) => Array.from({ length: RUNS }, () => secondsOf(args, folder));
    return {
      title: 'Start',
      text: 'Seconds of the processor.',
      figures: [
        figure(
          'Node alone',
          Array.from({ length: RUNS }, () => nodeAlone(folder)),
          's',
        ),
        figure('followsuit --help', runs(['--help']), 's', { atMost: 0.12 }),
        figure(
          'followsuit report, of the demo',
          runs(['report', '--db', 'demo.db', '--output', 'again.html']),
          's',
          { atMost: 0.8 },
        ),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nodeAlone(cwd) {
  return cpuOf([`--import=data:text/javascript,${encodeURIComponent(told)}`, '-e', '0'], cwd);
}

function secondsOf(args, cwd) {
  return cpuOf([`--import=data:text/javascript,${encodeURIComponent(told)}`, cli, ...args], cwd);
}

function cpuOf(args, cwd) {
  const child = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  const cpu = /cpu (\d+)\s*$/.exec(child.stderr)?.[1];
  if (child.status !== 0 || cpu === undefined) throw new Error(child.stderr.slice(-800));
  return Number(cpu) / 1e6;
}
