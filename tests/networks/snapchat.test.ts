import { describe, expect, it } from 'vitest';
import { snapchat } from '../../src/networks/snapchat.js';
import { snapchatIdDate } from '../../src/networks/text/dates/id-date.js';
import { describeGrammar } from './grammar.js';

const spotlight = 'W7_EDlXWTBiXAEEniNoMPwAAYYWtidGhudGZpAX1TKn0JAX1TKnXJAAAAAA';

describeGrammar(snapchat, {
  accounts: [
    ['https://www.snapchat.com/@KiteAndKettle', 'kiteandkettle'],
    ['https://www.snapchat.com/add/kiteandkettle?share_id=x&locale=en-US', 'kiteandkettle'],
    ['https://snapchat.com/@kite.kettle', 'kite.kettle'],
    ['https://story.snapchat.com/@kiteandkettle', 'kiteandkettle'],
    ['https://story.snapchat.com/s/kiteandkettle', 'kiteandkettle'],
  ],
  posts: [[`https://www.snapchat.com/@kiteandkettle/spotlight/${spotlight}`, 'kiteandkettle']],
  lookups: [
    [`https://www.snapchat.com/spotlight/${spotlight}`, 'single-post'],
    ['https://www.snapchat.com/p/0f1e2d3c-aaaa-bbbb-cccc-0123456789ab/12345', 'user-id'],
    ['https://www.snapchat.com/unlock/?type=SNAPCODE&uuid=x', 'code'],
    ['https://www.snapchat.com/lens/0f1e2d3c', 'code'],
    ['https://t.snapchat.com/AbCdEf', 'short-link'],
  ],
  rejected: [
    ['https://www.snapchat.com/', 'home-page'],
    ['https://www.snapchat.com/discover/x', 'reserved-path'],
    ['https://www.snapchat.com/explore/x', 'reserved-path'],
    ['https://www.snapchat.com/map', 'reserved-path'],
    ['https://www.snapchat.com/ads', 'reserved-path'],
    ['https://www.snapchat.com/business', 'reserved-path'],
    ['https://www.snapchat.com/download', 'reserved-path'],
    ['https://www.snapchat.com/scan?attachmentUrl=https://acme.example', 'reserved-path'],
    ['https://web.snapchat.com/', 'reserved-host'],
    ['https://accounts.snapchat.com/', 'reserved-host'],
    ['https://www.snapchat.com/@1abc', 'bad-handle'],
    ['https://www.snapchat.com/@abcdefghijklmnopq', 'bad-handle'],
  ],
});

describe('the date in a Spotlight id', () => {
  const head = 'W7_EDlXWTBiXAEEniNoMPwAAYYWtidGhudGZp'.slice(0, 37);
  it('reads the whole id', () => expect(snapchatIdDate(spotlight)?.from).toBe(1_637_777_831_369));
  it.each([
    ['AX1TKn0JAX1TKnXJAAAAAA', '2021-11-24T18:17:11.369Z'],
    ['AZEaIYn5AZEaIYnrAAAAAQ', '2024-08-03T21:24:51.307Z'],
    ['AYv9OiSkAYv9OiP4AAAAAQ', '2023-11-23T17:28:47.864Z'],
    ['AZ8KF10GAZ8KETc1AAAAAQ', '2026-06-27T17:12:08.245Z'],
  ])('%s was uploaded at %s', (tail, iso) => expect(snapchatIdDate(head + tail)?.from).toBe(Date.parse(iso)));
});
