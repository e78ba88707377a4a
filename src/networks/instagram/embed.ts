import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Profile, present, type Reading, type Timeline } from '../../model/reading.js';
import { navigation } from '../meta/navigation.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { loadHtml } from '../text/markup/index.js';
import { postOfMedia, profileOfUser } from './media.js';
import { readWall } from './wall.js';

/** The small profile card for other sites: exact counters and the six newest posts with their dates and likes. */
export const embed: Way = {
  id: 'embed',
  facts: {
    asks: 'the profile card Instagram renders for other sites (/embed/)',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Six posts at most.', 'Often an empty script page; missing accounts show nothing recognisable.'],
  },
  async read(account, ask) {
    const answer = await ask({
      url: `https://www.instagram.com/${account.handle}/embed/`,
      headers: navigation,
    });
    return answer.kind === 'refusal' ? refused(answer) : readEmbed(answer, account);
  },
};

export function readEmbed(answer: Answer, account: AccountRef): Reading {
  const context = answer.status === 200 ? dig(contextIn(answer.body), 'context') : undefined;
  if (text(dig(context, 'username'))?.toLowerCase() !== account.handle) {
    const wall = readWall(answer, loadHtml(answer.body));
    // The card says nothing of missing accounts: what looks like absence here is no statement.
    return wall.outcome.kind === 'absent' ? failed('unparsed', { status: answer.status }) : wall;
  }
  const profile = profileOfUser(context);
  if (dig(context, 'is_private') === true) return { ...hidden('private'), profile };
  return { outcome: present, profile, timeline: timelineIn(context, profile) };
}

/** `"contextJSON":"…"` holds JSON as a JSON string. */
function contextIn(body: string): unknown {
  const marker = '"contextJSON":';
  const at = body.indexOf(marker);
  const json = at < 0 ? undefined : parseJson(stringAt(body, at + marker.length));
  return typeof json === 'string' ? parseJson(json) : undefined;
}

/** The JSON string literal that begins at `from`, with its quotes; empty when there is none. */
function stringAt(body: string, from: number): string {
  if (body[from] !== '"') return '';
  for (let i = from + 1; i < body.length; i++) {
    if (body[i] === '\\') i++;
    else if (body[i] === '"') return body.slice(from, i + 1);
  }
  return '';
}

function timelineIn(context: unknown, profile: Profile): Timeline {
  const posts = list(dig(context, 'graphql_media')).flatMap(
    (item) => postOfMedia(dig(item, 'shortcode_media')) ?? [],
  );
  const total = profile.postsTotal?.value;
  const hidesAll = posts.length === 0 && total !== 0;
  return timelineOf(posts, {
    complete: total !== undefined && posts.length >= total,
    hidden: hidesAll,
    lowerBound: hidesAll,
  });
}
