import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../src/analysis/settings.js';
import { study } from '../../../src/analysis/study.js';
import { textsIn } from '../../../src/report/text/texts.js';
import { account, asOf, company, every } from '../build.js';

const settings = settingsFrom();
const weekly = (count: number) =>
  Array.from({ length: count }, (_, i) => company(i + 1, [account('x', `w${i}`, { posts: every(7, 12) })]));
const late = company(500, [account('bluesky', 'late', { posts: every(7, 12, 40) })]);

function studied(companies: ReturnType<typeof weekly>) {
  const found = study({ competitors: companies, controls: [], asOf, pooled: false }, settings)
    .flatMap((c) => c.accounts)
    .find(({ record }) => record.account.handle === 'late');
  if (!found) throw new Error('nothing studied');
  return found;
}

describe('the list as the measure of a silence', () => {
  it('serves from 20 accounts with a rhythm on', () => {
    expect(studied([...weekly(18), late]).measures['silence-probability']).not.toHaveProperty(
      'args.accounts',
    );
    expect(studied([...weekly(19), late]).measures['silence-probability']).toMatchObject({
      value: 0,
      args: { accounts: 20 },
    });
  });

  it('is not made by the own company', () => {
    const own = weekly(1).map((c) => ({ ...c, id: 900, self: true }));
    expect(studied([...weekly(18), late, ...own]).measures['silence-probability']).not.toHaveProperty(
      'args.accounts',
    );
  });

  it('is told in words that ask for no statistics', () => {
    const { reason } = studied([...weekly(19), late]).standing;
    expect(textsIn('en').standingReason[reason.code](reason.args ?? {})).toBe(
      'No public post for 40 days. On under 0.1% of all days in this list’s past was an account that came back this late by its own rhythm.',
    );
  });
});
