import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, toIso } from '../../../../src/model/time.js';
import * as ids from '../../../../src/networks/text/dates/id-date.js';

const schemes: Record<string, { of: (id: string) => Dated | undefined; pairs: [string, string][] }> = {
  tid: {
    of: ids.tidDate,
    pairs: [
      ['3lovoun23522k', '2025-05-11T14:42:25.020Z'],
      ['3k37rlsw3ad24', '2023-07-23T21:07:43.155Z'],
      ['3mchjvhag2222', '2026-01-15T12:00:00.000Z'],
    ],
  },
  mastodon: {
    of: ids.mastodonIdDate,
    pairs: [
      ['108880211901672326', '2022-08-24T22:29:46.487Z'],
      ['115899000422400000', '2026-01-15T12:00:00.000Z'],
    ],
  },
  pixelfed: {
    of: ids.pixelfedIdDate,
    pairs: [
      ['94351494178017280', '2019-10-28T08:39:09.178Z'],
      ['366932853145454919', '2021-11-18T13:00:09.472Z'],
    ],
  },
  aid: {
    of: ids.aidDate,
    pairs: [
      ['ahiyow0000', '2026-01-15T12:00:00.000Z'],
      ['ahiyow0000000001', '2026-01-15T12:00:00.000Z'],
    ],
  },
  ulid: {
    of: ids.ulidDate,
    pairs: [
      ['01KF0RDQG0ABCDEFGHJKMNPQRS', '2026-01-15T12:00:00.000Z'],
      ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '2016-07-30T23:54:10.259Z'],
    ],
  },
  discord: {
    of: ids.discordIdDate,
    pairs: [
      ['175928847299117063', '2016-04-30T11:18:25.796Z'],
      ['165176875973476352', '2016-03-31T19:13:56.070Z'],
    ],
  },
  snowflake: {
    of: ids.snowflakeDate,
    pairs: [
      ['1891903285470388521', '2025-02-18T17:31:07.776Z'],
      ['1827080302172500161', '2024-08-23T20:27:44.205Z'],
      ['1629876030088564736', '2023-02-26T16:08:21.862Z'],
      ['1954943693871632665', '2025-08-11T16:31:12.373Z'],
      ['1759241476758733209', '2024-02-18T15:40:27.842Z'],
      ['1987508451887784324', '2025-11-09T13:11:55.708Z'],
      ['1872047986873885082', '2024-12-25T22:33:15.697Z'],
      ['705235433198714880', '2016-03-03T03:36:44Z'],
    ],
  },
  linkedin: {
    of: ids.linkedinActivityDate,
    pairs: [
      ['6975020800416317440', '2022-09-12T09:22:28Z'],
      ['6850898786781339649', '2021-10-04T21:05:54Z'],
      ['7151241570371948544', '2024-01-11T16:00:54Z'],
      ['7247945789950353408', '2024-10-04T12:28:56Z'],
    ],
  },
  snapchat: {
    of: ids.snapchatIdDate,
    pairs: [
      ['W7_EDlXWTBiXAEEniNoMPwAAYYWtidGhudGZpAX1TKn0JAX1TKnXJAAAAAA', '2021-11-24T18:17:11.369Z'],
      [`${'x'.repeat(37)}AZEaIYn5AZEaIYnrAAAAAQ`, '2024-08-03T21:24:51.307Z'],
      [`${'x'.repeat(37)}AYv9OiSkAYv9OiP4AAAAAQ`, '2023-11-23T17:28:47.864Z'],
      [`${'x'.repeat(37)}AZ8KF10GAZ8KETc1AAAAAQ`, '2026-06-27T17:12:08.245Z'],
    ],
  },
  instagram: {
    of: ids.instagramIdDate,
    pairs: [
      ['1922949326347663701', '2018-11-29T01:04:04Z'],
      ['482584233761418119', '2013-06-20T17:15:45Z'],
      ['2584516297666449189', '2021-05-29T19:59:33Z'],
      ['3752645156739608236_314216', '2025-10-27T13:03:04Z'],
    ],
  },
  shortcode: {
    of: ids.shortcodeDate,
    pairs: [
      ['BqvsDleB3lV', '2018-11-29T01:04:04Z'],
      ['aye83DjauH', '2013-06-20T17:15:45Z'],
      ['Csthn7EO99u', '2023-05-26T15:26:27Z'],
      ['CPeC-Eenc8l', '2021-05-29T19:59:33Z'],
      ['DQUEuM_je6s', '2025-10-27T13:03:04Z'],
      ['DQRflJWjEyK', '2025-10-26T13:00:03Z'],
      ['DQFnK-hDcUO', '2025-10-21T22:15:29Z'],
      [`BqvsDleB3lV${'a'.repeat(28)}`, '2018-11-29T01:04:04Z'],
    ],
  },
  tiktok: {
    of: ids.tiktokIdDate,
    pairs: [
      ['6748451240264420610', '2019-10-16T17:17:25Z'],
      ['7059698374567611694', '2022-02-01T11:15:16Z'],
      ['7206382937372134662', '2023-03-03T18:06:17Z'],
      ['7571863205253778710', '2025-11-12T15:36:23Z'],
    ],
  },
  'tiktok user': {
    of: ids.tiktokUserIdDate,
    pairs: [
      ['6781206617314018309', '2020-01-12T23:45:01Z'],
      ['6976999329680589829', '2021-06-23T14:40:44Z'],
    ],
  },
};

describe.each(Object.entries(schemes))('%s ids', (_, { of, pairs }) => {
  it.each(pairs)('%s was made at %s', (id, iso) => {
    const at = of(id);
    expect(at?.source).toBe('id');
    const told = toIso(at?.from ?? 0);
    expect(iso.includes('.') ? told : `${told.slice(0, 19)}Z`).toBe(iso);
  });

  it('never throws and never invents a time before the network or far ahead', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z_-]{8,60}$/), fc.stringMatching(/^\d{1,25}$/)),
        (id) => {
          const at = of(id);
          if (at === undefined) return;
          expect(at.from).toBeGreaterThan(Date.UTC(2010, 0, 1));
          expect(at.to).toBeLessThan(Date.UTC(2046, 0, 1));
        },
      ),
    );
  });
});

describe('ids made when the upload began', () => {
  it.each([
    [ids.shortcodeDate('Cs9iEotsiGY'), 17],
    [ids.shortcodeDate('BkQjCfsBIzi'), 664],
    [ids.tiktokIdDate('6748451240264420610'), 7],
    [ids.tiktokUserIdDate('6976999329680589829'), 972],
  ])('leave room for the true time (%#)', (at, seconds) => {
    expect(at && at.to - at.from).toBeGreaterThanOrEqual(seconds * 1000);
  });
});

describe('flake ids', () => {
  it('hold milliseconds in their upper half', () => {
    const id = flake(Date.UTC(2026, 0, 15, 12), 0x1234_5678_9abcn);
    expect(ids.flakeIdDate(id)?.from).toBe(Date.UTC(2026, 0, 15, 12));
  });
});

describe('object ids', () => {
  it('hold seconds', () => {
    const seconds = Date.UTC(2026, 0, 15, 12) / 1000;
    expect(ids.objectIdDate(`${seconds.toString(16)}0123456789abcdef`)).toEqual({
      from: seconds * 1000,
      to: seconds * 1000 + 999,
      source: 'id',
    });
  });
});

describe('ids that carry no time', () => {
  it.each([
    ['a Mastodon counter', ids.mastodonIdDate('1234567')],
    ['an old sequential tweet', ids.snowflakeDate('29700859')],
    ['a record key that is no TID', ids.tidDate('self')],
    ['a short old TikTok user id', ids.tiktokUserIdDate('107955')],
    ['a Snapchat profile', ids.snapchatIdDate('f0e4c2b7-5b0a-4ed5-8f6c-0a1b2c3d4e5f')],
    ['a number without end', ids.snowflakeDate('9'.repeat(400))],
  ])('%s', (_, at) => expect(at).toBeUndefined());
});

function flake(milliseconds: number, rest: bigint): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let value = (BigInt(milliseconds) << 64n) | rest;
  let id = '';
  while (value > 0n) {
    id = (alphabet[Number(value % 62n)] ?? '') + id;
    value /= 62n;
  }
  return id;
}
