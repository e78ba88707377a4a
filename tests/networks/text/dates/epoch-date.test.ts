import { expect, it } from 'vitest';
import { millisDate, secondsDate } from '../../../../src/networks/text/dates/epoch-date.js';

it('reads times in seconds and in milliseconds, as numbers or digits', () => {
  const at = { from: 1_761_570_184_000, to: 1_761_570_184_000, source: 'stated' };
  expect(secondsDate(1_761_570_184)).toEqual(at);
  expect(secondsDate('1761570184')).toEqual(at);
  expect(millisDate('1761570184000')).toEqual(at);
});

it.each([0, -1, '0', '', null, 'soon', 1_761_570_184_000, Number.NaN, 1e30, 1e308, Infinity, '1e308'])(
  '%s seconds are no time',
  (value) => expect(secondsDate(value)).toBeUndefined(),
);
