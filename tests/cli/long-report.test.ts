import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkOutput, writeReport } from '../../src/cli/write-report.js';
import { largeModel } from '../report/sample-model.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { lang: 'en', config: {}, output: join(folder, 'ours') } as const;

it('writes the pages of a long list into a folder beside the report, and clears those of a longer one', async () => {
  const written = await writeReport(largeModel(260, 3), options);
  expect(written).toHaveLength(2);
  expect(existsSync(join(folder, 'ours.html'))).toBe(true);
  expect(readdirSync(join(folder, 'ours'))).toHaveLength(6);
  writeFileSync(join(folder, 'ours', 'notes.txt'), 'mine');
  // The folder of an earlier report is no obstacle to the next one of that name.
  await checkOutput(options, {}, []);
  await writeReport(largeModel(210, 3), options);
  const kept = readdirSync(join(folder, 'ours'));
  expect(kept.filter((name) => name.endsWith('.html'))).toHaveLength(5);
  expect(kept).toContain('notes.txt');
  expect(readFileSync(join(folder, 'ours.html'), 'utf8')).toContain('href="ours/companies-005.html');
});

it('writes one file for a short list', async () => {
  const written = await writeReport(largeModel(20, 3), { ...options, output: join(folder, 'short.html') });
  expect(written).toEqual([join(folder, 'short.html')]);
  expect(existsSync(join(folder, 'short'))).toBe(false);
});
