import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';

const script = fileURLToPath(new URL('scale-child.mjs', import.meta.url));

/** Analysis of 1,000, 10,000 and 100,000 accounts with 50 posts each, read company by company, and the report of the first two. */
export async function scale() {
  const small = runs(1_000, 3);
  const middle = runs(10_000, 3);
  const large = runs(100_000, 1);
  const of = (results, key) => results.map((result) => result[key]);
  const growth = middle.map((m, i) => m.analyseSeconds / small[i].analyseSeconds / 10);
  const furtherGrowth = large.map((l) => l.analyseSeconds / Math.min(...of(middle, 'analyseSeconds')) / 10);
  return {
    title: 'Analysis in a stream',
    text: '50 posts per account; companies are made up one after another, twice, and what that costs is taken off. Seconds are of the processor.',
    figures: [
      figure('10,000 accounts', of(middle, 'analyseSeconds'), 's', { atMost: 3 }),
      figure('10,000 accounts, most memory', of(middle, 'peakMb'), 'MB', { atMost: 350 }),
      figure('100,000 accounts', of(large, 'analyseSeconds'), 's', { atMost: 40 }),
      figure('100,000 accounts, most memory', of(large, 'peakMb'), 'MB', { atMost: 900 }),
      figure('growth from 1,000 to 10,000, over linear', growth, '', { atMost: 1.05 }),
      figure('growth from 10,000 to 100,000, over linear', furtherGrowth, '', { atMost: 1.05 }),
      figure('the HTML of 10,000 accounts', of(middle, 'reportSeconds'), 's'),
    ],
  };
}

function runs(accounts, times) {
  return Array.from({ length: times }, () => {
    const what = accounts > 10_000 ? [] : ['report'];
    const child = spawnSync(process.execPath, [script, String(accounts), ...what], {
      encoding: 'utf8',
      timeout: 900_000,
    });
    if (child.status !== 0) throw new Error(child.stderr.slice(-800));
    return JSON.parse(child.stdout);
  });
}
