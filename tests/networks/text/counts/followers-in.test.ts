import { describe, expect, it } from 'vitest';
import { followersIn } from '../../../../src/networks/text/counts/index.js';

describe('who follows an account, in a line of text', () => {
  it.each([
    ['4,799,321 followers', 4_799_321],
    ['4.7M followers', 4_700_000],
    ['61M likes • 62M followers', 62_000_000],
    ['4,563 people like this and 4,612 people follow this', 4612],
    ['4,7 M d’abonnés', 4_700_000],
    ['1 234 personnes suivent ce lieu', 1234],
    ['1.234 Personen haben das abonniert', 1234],
    ['1,2 mil. sledujících', 1_200_000],
    ['フォロワー4,612人', 4612],
    ['Volgers: 4.612', 4612],
  ])('%s', (line, value) => expect(followersIn([line])?.value).toBe(value));

  it.each(['61,828,042 likes', '1,649,246 talking about this', '12 abonnements', '12 following'])(
    'is not told by %s',
    (line) => expect(followersIn([line])).toBeUndefined(),
  );
});
