import { expect, it } from 'vitest';
import type { Reading } from '../../../src/model/reading.js';
import { present } from '../../../src/model/reading.js';
import { exactly } from '../../../src/model/time.js';
import { soundReading } from '../../../src/networks/reading/sound-reading.js';
import { timelineOf } from '../../../src/networks/reading/timeline.js';

const at = Date.UTC(2026, 9, 1);

it('leaves a sound reading as it is', () => {
  const reading: Reading = {
    outcome: present,
    profile: { handle: 'acme', followers: { value: 3, exact: true } },
    timeline: timelineOf([{ kind: 'original', id: '1', at: exactly(at) }], {
      lastActivityStated: exactly(at),
    }),
  };
  expect(soundReading(reading)).toEqual(reading);
});

it.each([Number.POSITIVE_INFINITY, Number.NaN, 1e300])('drops %s and nothing else', (impossible) => {
  const reading = soundReading({
    outcome: present,
    profile: { handle: 'acme', createdAt: exactly(impossible), followers: { value: 3, exact: true } },
    timeline: timelineOf(
      [
        { kind: 'original', id: '2', at: exactly(impossible), text: 'new' },
        { kind: 'repost', id: '1', at: exactly(at) },
      ],
      { lastActivityStated: exactly(impossible) },
    ),
  });
  expect(reading).toEqual({
    outcome: present,
    profile: { handle: 'acme', followers: { value: 3, exact: true } },
    timeline: timelineOf([
      { kind: 'original', id: '2', text: 'new' },
      { kind: 'repost', id: '1', at: exactly(at) },
    ]),
  });
});
