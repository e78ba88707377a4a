import { describe, expect, it } from 'vitest';
import { instagramIdDate, shortcodeDate } from '../../src/networks/text/dates/id-date.js';
import { threads } from '../../src/networks/threads/threads.js';
import { describeGrammar } from './grammar.js';

describeGrammar(threads, {
  accounts: [
    ['https://www.threads.com/@MiraBoats', 'miraboats'],
    ['https://www.threads.net/@miraboats?igshid=x', 'miraboats'],
    ['https://threads.net/@miraboats/replies', 'miraboats'],
    ['https://threads.com/@mira.boats_1/media', 'mira.boats_1'],
    ['https://www.threads.com/miraboats', 'miraboats'],
    ['https://www.threads.com/intent/follow?username=MiraBoats', 'miraboats'],
  ],
  posts: [['https://www.threads.com/@miraboats/post/DQUEuM_je6s?xmt=x', 'miraboats']],
  lookups: [
    ['https://www.threads.net/t/DQUEuM_je6s', 'single-post'],
    ['https://www.threads.com/share/DQUEuM_je6s', 'single-post'],
  ],
  rejected: [
    ['https://www.threads.com/', 'home-page'],
    ['https://www.threads.net/intent/post?text=hello', 'share-link'],
    ['https://www.threads.net/search?q=acme', 'reserved-path'],
    ['https://www.threads.net/explore', 'reserved-path'],
    ['https://www.threads.com/login', 'reserved-path'],
    ['https://www.threads.com/settings', 'reserved-path'],
    ['https://www.threads.com/custom_feed/1', 'reserved-path'],
    ['https://www.threads.com/tag/boats', 'reserved-path'],
    ['https://www.threads.com/@mira..boats', 'bad-handle'],
    ['https://www.threads.com/@.mira', 'bad-handle'],
    ['https://help.threads.com/x', 'reserved-host'],
  ],
});

describe('the date in a Threads code', () => {
  it.each([
    ['DQUEuM_je6s', '2025-10-27T13:03:04Z'],
    ['DQRflJWjEyK', '2025-10-26T13:00:03Z'],
    ['DQFnK-hDcUO', '2025-10-21T22:15:29Z'],
  ])('%s was posted at %s', (code, iso) => {
    const at = shortcodeDate(code);
    expect(Math.floor((at?.from ?? 0) / 1000) * 1000).toBe(Date.parse(iso));
  });
  it('is the same in the number', () =>
    expect(instagramIdDate('3752645156739608236')).toEqual(shortcodeDate('DQUEuM_je6s')));
});
