import type { Answer } from '../../model/answer.js';
import { type AccountRef, present, type Reading } from '../../model/reading.js';
import { navigation } from '../meta/navigation.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { refused } from '../refused.js';
import { loadHtml } from '../text/markup/index.js';
import { articlePosts } from './article-posts.js';
import { taggedPage } from './tagged-page.js';
import { readWall } from './wall.js';

/** The light document for phones: the name, nothing dated since 2022. A second look where the first told nothing. */
export const mobilePage: Way = {
  id: 'mobile-page',
  facts: {
    asks: 'the light page for phones (m.facebook.com)',
    existence: 'proves presence',
    dates: 'no',
    followers: 'no',
    blind: ['No posts, and likes instead of followers.'],
  },
  fills: [],
  async read(account, ask) {
    const path = /^\d+$/.test(account.handle) ? `profile.php?id=${account.handle}` : account.handle;
    const answer = await ask({ url: `https://m.facebook.com/${path}`, headers: navigation });
    return answer.kind === 'refusal' ? refused(answer) : readMobilePage(answer, account);
  },
};

function readMobilePage(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  const page = answer.status === 200 ? taggedPage($, answer, account.handle) : undefined;
  if (page === undefined) return readWall(answer, $);
  if (page.kind === 'other') return page.reading;
  const posts = articlePosts($);
  return {
    outcome: present,
    profile: page.profile,
    ...(posts.length > 0 && { timeline: timelineOf(posts) }),
  };
}
