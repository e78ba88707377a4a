import type { Answer } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { htmlBio, jsonAfter, loadHtml, objectsIn, plainText } from '../text/markup/index.js';
import { readGone } from './gone.js';

const STATE = '___INITIAL_STATE___';

export const page: Way = {
  id: 'page',
  facts: {
    asks: 'The blog’s page on www.tumblr.com, with the data it carries',
    existence: 'proves presence and absence',
    dates: 'selection',
    followers: 'no',
    blind: ['Posts that the page does not show at once.', 'Followers: only the owner sees them.'],
  },
  // for pages that a person saw, and where no other view told whether the blog is there
  fills: [],
  async read(account, ask) {
    const answer = await ask({ url: `https://www.tumblr.com/${account.handle}` });
    return answer.kind === 'refusal' ? refused(answer) : readPage(answer, account.handle);
  },
};

function readPage(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  if (answer.status !== 200) return unrecognised(answer);
  const state = stateOf(answer.body);
  const blog = blogIn(state, handle);
  const posts = postsIn(state, handle);
  if (blog === undefined && posts.length === 0) return failed('unparsed', { status: 200 });
  return {
    outcome: present,
    profile: { ...(blog && profileFrom(blog)), handle },
    timeline: timelineOf(posts, { order: 'selection' }),
  };
}

/** Today a script of JSON; until 2023 an assignment, in which `undefined` stands where JSON has null. */
function stateOf(body: string): unknown {
  const script = loadHtml(body)(`script#${STATE}`).text();
  if (script !== '') return parseJson(script);
  const start = body.indexOf(`window['${STATE}']`);
  return start < 0 ? undefined : jsonAfter(body.slice(start).replaceAll(':undefined', ':null'), '=');
}

function blogIn(state: unknown, handle: string): Record<string, unknown> | undefined {
  for (const object of objectsIn(state)) {
    const isBlog = text(object['name'])?.toLowerCase() === handle && text(object['uuid']) !== undefined;
    if (isBlog && Object.hasOwn(object, 'title')) return object;
  }
  return undefined;
}

function profileFrom(blog: Record<string, unknown>): Profile {
  const url = text(blog['url']);
  return known({
    accountId: text(blog['uuid']),
    displayName: text(blog['title']),
    bio: htmlBio(blog['description']),
    website: url !== undefined && !/\btumblr\.com\b/i.test(url) ? url : undefined,
    postsTotal: exactCount(blog['posts']),
  });
}

/** Of the posts in the data those of this blog: recommended ones of other blogs stand among them. */
function postsIn(state: unknown, handle: string): Post[] {
  const byId = new Map<string, Post>();
  for (const object of objectsIn(state)) {
    const name = text(object['blogName']) ?? text(dig(object, 'blog', 'name'));
    const id = text(object['idString']) ?? text(object['id']);
    const at = secondsDate(object['timestamp']);
    if (object['objectType'] !== 'post' || name?.toLowerCase() !== handle || id === undefined || !at)
      continue;
    byId.set(id, {
      ...known({
        url: text(object['postUrl']),
        text: plainText(text(object['summary']) ?? ''),
        likes: exactCount(object['noteCount']),
      }),
      id,
      at,
      kind: text(object['rebloggedFromName']) === undefined ? 'original' : 'repost',
      ...(object['isPinned'] === true && { pinned: true }),
    });
  }
  return [...byId.values()];
}
