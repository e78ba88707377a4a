import type { Answer } from '../../model/answer.js';
import { type AccountRef, present, type Reading, type Timeline } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, hidden, refused } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { loadHtml } from '../text/markup/index.js';
import { postOfMedia, profileOfUser } from './media.js';
import { readWall } from './wall.js';

/** The web client's own profile request; since autumn 2026 mostly behind a log-in gate, so it is asked last. */
export const webProfileInfo: Way = {
  id: 'web-profile-info',
  facts: {
    asks: "the profile data of Instagram's web client",
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Mostly answers with a log-in gate, which says nothing about the account.',
      'Twelve posts at most.',
    ],
  },
  async read(account, ask) {
    const name = encodeURIComponent(account.handle);
    const answer = await ask({
      url: `https://www.instagram.com/api/v1/users/web_profile_info/?username=${name}`,
      // the public id of the web client, printed in every page
      headers: { accept: 'application/json', 'x-ig-app-id': '936619743392459' },
    });
    return answer.kind === 'refusal' ? refused(answer) : readWebProfileInfo(answer, account);
  },
};

function readWebProfileInfo(answer: Answer, account: AccountRef): Reading {
  const user = answer.status === 200 ? dig(parseJson(answer.body), 'data', 'user') : undefined;
  if (text(dig(user, 'username'))?.toLowerCase() !== account.handle) {
    if (answer.status === 404 && answer.finalUrl === answer.url) return absent('missing-or-suspended');
    return readWall(answer, loadHtml(answer.body));
  }
  const profile = profileOfUser(user);
  if (dig(user, 'is_private') === true) return { ...hidden('private'), profile };
  return { outcome: present, profile, timeline: timelineIn(user, profile.postsTotal?.value) };
}

function timelineIn(user: unknown, total: number | undefined): Timeline {
  const grid = dig(user, 'edge_owner_to_timeline_media');
  const posts = list(dig(grid, 'edges')).flatMap((edge) => postOfMedia(dig(edge, 'node')) ?? []);
  const hidesAll = posts.length === 0 && total !== 0;
  return timelineOf(posts, {
    complete: !hidesAll && dig(grid, 'page_info', 'has_next_page') === false,
    hidden: hidesAll,
    lowerBound: hidesAll,
  });
}
