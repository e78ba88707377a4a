import { type Profile, present } from '../../model/reading.js';
import { mergeTimelines } from '../merge-timelines.js';
import type { SignedInView } from '../network.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { followersIn } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { objectsIn } from '../text/markup/index.js';
import { isOwner, type Names, namesIn } from './owner.js';
import { timelineIn } from './timeline.js';

/**
 * What Facebook loads for somebody who looks at a Page: the first stories in the document or, inside the app, with the
 * route; the others by queries that all have the same address.
 */
export const signedIn: SignedInView = {
  facts: {
    asks: "the data of the Page's document and of the queries the browser made: the first stories, and those further down",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'rounded',
    blind: [
      'A later part of the list alone, or a pinned post alone, proves activity and never silence.',
      '“This content isn’t available” may mean that the Page blocks the person who looks.',
    ],
  },
  hosts: ['facebook.com'],
  read(bodies, { handle }) {
    const names = namesIn(
      bodies.map((body) => body.documents),
      [handle],
    );
    const views = bodies.flatMap((body) => {
      if (!isOfOwner(body, names)) return [];
      const timeline = timelineIn(body.documents, names, isTop(body));
      const profile = headIn(body, names) ?? (timeline && authorIn(body, names));
      return timeline || profile ? [{ body, timeline, profile }] : [];
    });
    if (views.length === 0) return undefined;
    const timeline = mergeTimelines(views.flatMap((view) => view.timeline ?? []));
    const profile: Profile = Object.assign({}, ...views.map((view) => view.profile));
    return {
      reading: { outcome: present, profile, ...(timeline && { timeline }) },
      from: views.map((view) => view.body),
    };
  },
};

/** A query names the Page whose list it asks for; visitors' posts on another Page's timeline are that Page's. */
function isOfOwner({ subject, html }: LoadedBody, names: Names): boolean {
  return html !== undefined || subject === undefined || !/^\d+$/.test(subject) || names.includes(subject);
}

/** A document begins its one list at the top, and so does the route it is reached by. */
function isTop({ page, html }: LoadedBody): boolean {
  return html !== undefined || page === 'first';
}

function headIn({ documents }: LoadedBody, names: Names): Profile | undefined {
  for (const object of objectsIn(documents)) {
    const head = dig(object['profile_header_renderer'], 'user');
    if (head !== undefined && isOwner(head, names)) return headOf(head);
  }
  return undefined;
}

/** The author of the Page's own stories, where the head is not shown. */
function authorIn({ documents }: LoadedBody, names: Names): Profile | undefined {
  for (const object of objectsIn(documents)) {
    const author = list(object['actors']).find((actor) => isOwner(actor, names));
    if (author !== undefined)
      return known({ accountId: text(dig(author, 'id')), displayName: text(dig(author, 'name')) });
  }
  return undefined;
}

function headOf(head: unknown): Profile {
  const lines = list(dig(head, 'profile_social_context', 'content'))
    .map((line) => text(dig(line, 'text', 'text')))
    .filter((line) => line !== undefined);
  const verified = dig(head, 'is_verified') ?? dig(head, 'show_verified_badge_on_profile');
  return known({
    accountId: text(dig(head, 'delegate_page', 'id')) ?? text(dig(head, 'id')),
    displayName: text(dig(head, 'name')),
    verified: typeof verified === 'boolean' ? verified : undefined,
    followers: followersIn(lines),
  });
}
