import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from './cli/run.js';

/** Node.js versions to try, `20.19 22 24`, or `all`; unset: not tried, for it takes minutes and the mirrors of Debian and npm. */
const asked = process.env['FOLLOWSUIT_FRESH_MACHINE'];
const isRoot = process.getuid?.() === 0;

describe.skipIf(asked === undefined || asked === '' || !isRoot)(
  'the package on a machine that has never seen it',
  () => {
    it('installs, and runs the demo', { timeout: 3_600_000 }, () => {
      const versions = asked === 'all' ? [] : (asked ?? '').split(/[ ,]+/);
      const { status, stdout, stderr } = spawnSync('bash', ['scripts/fresh-machine.sh', ...versions], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(status, `${stdout}\n${stderr}`.slice(-4_000)).toBe(0);
      expect(stdout).toContain('fresh-machine: the demo ran under Node.js');
    });
  },
);
