import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { account, audit, company, every } from './build.js';

/** Processor seconds for so many accounts of 50 posts; wall time would depend on what else runs. */
function secondsFor(accounts: number): number {
  const data = audit(
    Array.from({ length: accounts / 4 }, (_, i) =>
      company(
        i,
        (['facebook', 'instagram', 'x', 'youtube'] as const).map((network, n) =>
          account(network, `a${i}`, {
            posts: every(2 + ((i + n) % 9), 50, i % 300, {
              text: `A text about something or other, number ${i}`,
            }),
          }),
        ),
      ),
    ),
  );
  const start = process.cpuUsage();
  analyse(data, settingsFrom(), []);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

// A busy machine takes twice as long as a quiet one: the benchmark has the figure, this the guard against a square.
it('takes seconds for 10,000 accounts of 50 posts, and grows with their number, not its square', {
  timeout: 120_000,
}, () => {
  secondsFor(400);
  const small = secondsFor(2000);
  const large = secondsFor(10_000);
  expect(large).toBeLessThan(20);
  expect(large / small).toBeLessThan(12);
});
