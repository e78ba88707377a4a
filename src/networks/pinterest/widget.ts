import type { Answer } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { plainText, textBio } from '../text/markup/index.js';
import { isPageOf } from './account-of.js';
import { readGone } from './gone.js';

export const widget: Way = {
  id: 'widget',
  facts: {
    asks: 'What Pinterest’s own embedded profile widget asks for: counters and the newest pins with their saves',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'exact',
    blind: ['When anything was pinned.'],
  },
  fills: ['followers'],
  async read(account, ask) {
    const answer = await ask({
      url: `https://widgets.pinterest.com/v3/pidgets/users/${account.handle}/pins/`,
    });
    return answer.kind === 'refusal' ? refused(answer) : readWidget(answer, account.handle);
  },
};

function readWidget(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  const data = answer.status === 200 ? parseJson(answer.body) : undefined;
  const user = dig(data, 'data', 'user');
  if (text(dig(data, 'status')) !== 'success' || typeof user !== 'object') return unrecognised(answer);
  if (!isPageOf(text(dig(user, 'profile_url')), handle)) return failed('no-identity');
  const id = text(dig(user, 'id'));
  const total = exactCount(dig(user, 'pin_count'));
  const posts = list(dig(data, 'data', 'pins')).flatMap((pin) => pinFrom(pin, id) ?? []);
  return {
    outcome: present,
    profile: {
      ...known({
        accountId: id,
        displayName: text(dig(user, 'full_name')),
        bio: textBio(dig(user, 'about')),
        followers: exactCount(dig(user, 'follower_count')),
        postsTotal: total,
      }),
      handle,
    },
    timeline: timelineOf(posts, {
      lowerBound: total?.value !== 0,
      complete: total?.value === 0,
      hidden: posts.length === 0 && (total?.value ?? 0) > 0,
    }),
  };
}

function pinFrom(pin: unknown, owner: string | undefined): Post | undefined {
  const id = text(dig(pin, 'id'));
  if (id === undefined) return undefined;
  const creator = text(dig(pin, 'native_creator', 'id'));
  return {
    ...known({
      text: plainText(text(dig(pin, 'description')) ?? ''),
      likes: exactCount(dig(pin, 'like_count')),
      shares:
        exactCount(dig(pin, 'aggregated_pin_data', 'aggregated_stats', 'saves')) ??
        exactCount(dig(pin, 'repin_count')),
    }),
    id,
    url: `https://www.pinterest.com/pin/${id}/`,
    kind: creator !== undefined && owner !== undefined && creator !== owner ? 'repost' : 'original',
  };
}
