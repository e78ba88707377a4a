import { expect, it } from 'vitest';
import { possibleDate } from '../../src/networks/bluesky/possible-date.js';
import { statedDate } from '../../src/networks/text/dates/index.js';

const day = (date: string) => {
  const at = statedDate(`${date}T09:00:00Z`);
  if (at === undefined) throw new Error(`no date: ${date}`);
  return at;
};
const span = (from: string, to: string) => ({ from: day(from).from, to: day(to).to, source: 'stated' });
const [old, today] = [day('2024-08-01'), day('2026-10-30')];

it.each([
  ['a post of its day is dated by what it states', possibleDate(today, today, old), today],
  ['and by that alone where the key tells nothing', possibleDate(today, undefined, undefined), today],
  [
    'an imported one lies between its date and its key',
    possibleDate(old, today, undefined),
    span('2024-08-01', '2026-10-30'),
  ],
  ['never before the account', possibleDate(old, today, day('2026-10-29')), span('2026-10-29', '2026-10-30')],
  ['an account made after the key was cut has the key’s day', possibleDate(old, today, today), today],
  ['a key back-dated as well tells nothing', possibleDate(old, old, today), undefined],
])('%s', (_, found, expected) => expect(found).toEqual(expected));
