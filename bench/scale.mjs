import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';

const script = fileURLToPath(new URL('scale-child.mjs', import.meta.url));
const SIZES = [100, 1_000, 10_000];
const RUNS = 3;

/** (c) Analysis and report for 100, 1,000 and 10,000 accounts with 50 posts each. */
export function scale() {
  return SIZES.map((size) => {
    const runs = Array.from({ length: RUNS }, () => {
      const child = spawnSync(process.execPath, [script, String(size)], {
        encoding: 'utf8',
        timeout: 300_000,
      });
      if (child.status !== 0) throw new Error(child.stderr.slice(-800));
      return JSON.parse(child.stdout);
    });
    const of = (key) => median(runs.map((r) => r[key]));
    return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, of(key)]));
  });
}
