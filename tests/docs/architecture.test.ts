import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = new URL('../../scripts/architecture.mjs', import.meta.url).pathname;

it('the picture of the house and its table are what the imports say', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']).catch((e) => e);
  expect(stderr).toBe('');
});
