import type { Answer } from '../../model/answer.js';
import type { Post, Timeline } from '../../model/reading.js';
import { DAY } from '../../model/time.js';
import { timelineOf } from '../reading/timeline.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';

/** The last push to one repository. */
export interface Push {
  repository: string;
  post: Post;
  archived: boolean;
}

/** Own repositories by last push; forks are the work of others. Undefined when the answer is no list. */
export function readRepositories(answer: Answer): Push[] | undefined {
  const json = parseJson(answer.body);
  if (answer.status !== 200 || !Array.isArray(json)) return undefined;
  return json.flatMap((repository) => {
    const name = text(dig(repository, 'full_name'));
    const at = statedDate(text(dig(repository, 'pushed_at')) ?? '');
    if (name === undefined || at === undefined || dig(repository, 'fork') === true) return [];
    const url = text(dig(repository, 'html_url'));
    const about = text(dig(repository, 'description'));
    const post: Post = {
      ...known({
        id: `push:${name}`,
        at,
        url,
        text: about === undefined ? name : `${name}: ${about}`.slice(0, 500),
      }),
      kind: 'original',
    };
    return [{ repository: name, post, archived: dig(repository, 'archived') === true }];
  });
}

/** In an organisation's repositories anybody stars, forks and opens issues; these only its members do. */
const membersOnly = new Set(['PushEvent', 'ReleaseEvent', 'CreateEvent', 'PublicEvent', 'GollumEvent']);
/** Of a user every public act is the user's own; a star or a fork is no sign of work. */
const idle = new Set(['WatchEvent', 'ForkEvent']);

/** Public events, at most 30 days old. Undefined when the answer is no list. */
export function readEvents(
  answer: Answer,
  isOrganisation: boolean,
): (Post & { repository?: string })[] | undefined {
  const json = parseJson(answer.body);
  if (answer.status !== 200 || !Array.isArray(json)) return undefined;
  return json.flatMap((event) => {
    const id = text(dig(event, 'id'));
    const type = text(dig(event, 'type'));
    const at = statedDate(text(dig(event, 'created_at')) ?? '');
    if (id === undefined || type === undefined || at === undefined) return [];
    if (isOrganisation ? !membersOnly.has(type) : idle.has(type)) return [];
    const repository = text(dig(event, 'repo', 'name'));
    const what = type.replace(/Event$/, '');
    const url =
      text(dig(event, 'payload', 'release', 'html_url')) ??
      (repository && `https://github.com/${repository}`);
    return [
      {
        ...known({ id, at, url, repository, text: `${what} ${repository ?? ''}`.trim() }),
        kind: 'original' as const,
      },
    ];
  });
}

/**
 * Code activity as a timeline: events, and the last push of each repository that no event tells of. Archived
 * repositories count only where an account has no other.
 */
export function codeTimeline(
  pushes: readonly Push[],
  events: readonly (Post & { repository?: string })[],
  publicRepositories: number | undefined,
): Timeline {
  const alive = pushes.filter((push) => !push.archived);
  const told = (alive.length > 0 ? alive : pushes).filter((push) => !isAmong(push, events));
  const happened = events.map(({ repository: _, ...post }) => post);
  const posts = [...happened, ...told.map((push) => push.post)].sort(
    (a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0),
  );
  return timelineOf(posts, { complete: posts.length === 0 && publicRepositories === 0 });
}

function isAmong({ repository, post }: Push, events: readonly (Post & { repository?: string })[]): boolean {
  return events.some(
    (event) => event.repository === repository && Math.abs((event.at?.to ?? 0) - (post.at?.to ?? 0)) < DAY,
  );
}
