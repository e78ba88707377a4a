import { type Profile, present, type Timeline } from '../../model/reading.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { exactCount, followersIn } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { relevanceTimeline } from './relevance.js';
import { type Entities, postOfUpdate } from './voyager-update.js';

/** The list of a page's posts; its name says that LinkedIn sorts it by what it holds relevant. */
const listKey = /^feedDashOrganizationalPageUpdates/;

/** The data of the page of an organization: in its document (`<code>`), and in what it loads further down. */
export const signedIn: SignedInView = {
  facts: {
    asks: "the data of the organization's page: who it is, and its own posts and reposts, dated by their ids",
    existence: 'proves presence',
    dates: 'from ids',
    followers: 'exact',
    blind: [
      'A list sorted by relevance is a selection: it proves silence only where the dates of three posts and more fall.',
      'Posts of members who mention the organization, and adverts, are left out.',
    ],
  },
  hosts: ['linkedin.com'],
  read(bodies, { handle }) {
    const entities = entitiesIn(bodies);
    const company = companyIn(entities, handle.slice(handle.indexOf('/') + 1));
    const urn = text(dig(company, 'entityUrn'));
    if (company === undefined || urn === undefined) return undefined;
    const lists = bodies.flatMap((body) => listsIn(body, isPageOf(body, handle, urn)));
    const timeline = timelineOfLists(lists, entities, urn);
    const profile = profileOf(company, urn, entities, lists);
    const from = bodies.filter(({ documents }) => documents.some((document) => holds(document, urn)));
    return { reading: { outcome: present, profile, ...(timeline && { timeline }) }, from };
  },
};

/** Everything the answers hold, by its name; lists refer to it. */
function entitiesIn(bodies: readonly LoadedBody[]): Entities {
  const entities = new Map<string, unknown>();
  for (const { documents } of bodies) {
    for (const entity of documents.flatMap((document) => list(dig(document, 'included')))) {
      const urn = text(dig(entity, 'entityUrn'));
      if (urn !== undefined) entities.set(urn, { ...(entities.get(urn) ?? {}), ...Object(entity) });
    }
  }
  return entities;
}

/** Beside the organization its page shows others like it. */
function companyIn(entities: Entities, slug: string): unknown {
  return [...entities.values()].find(
    (entity) =>
      text(dig(entity, 'universalName'))?.toLowerCase() === slug ||
      text(dig(entity, 'entityUrn')) === `urn:li:fsd_company:${slug}`,
  );
}

interface List {
  urns: string[];
  total: number | undefined;
  isTop: boolean;
}

/** Does the request, or the address of the document, name the organization? */
function isPageOf({ subject, html, url }: LoadedBody, handle: string, urn: string): boolean {
  const slug = handle.slice(handle.indexOf('/') + 1);
  if (subject !== undefined) return [slug, urn.split(':').at(-1)].includes(subject.split(':').at(-1));
  return html !== undefined && new URL(url).pathname.toLowerCase().startsWith(`/${handle}`);
}

function listsIn({ documents, page }: LoadedBody, isOwn: boolean): List[] {
  return documents.flatMap((document) => {
    const data = dig(document, 'data', 'data') ?? dig(document, 'data');
    if (typeof data !== 'object' || data === null) return [];
    const hasErrors = list(dig(document, 'errors') ?? dig(document, 'data', 'errors')).length > 0;
    return Object.entries(data)
      .filter(([key, found]) => listKey.test(key) && Array.isArray(dig(found, '*elements')))
      .map(([, found]) => ({
        urns: list(dig(found, '*elements')).flatMap((urn) => text(urn) ?? []),
        total: number(dig(found, 'paging', 'total')),
        isTop: isOwn && page === 'first' && !hasErrors && (number(dig(found, 'paging', 'start')) ?? 0) === 0,
      }));
  });
}

/** Pages in the order in which they were scrolled to; whose they are, their posts tell. */
function timelineOfLists(lists: readonly List[], entities: Entities, company: string): Timeline | undefined {
  const urns = [...new Set(lists.flatMap((shown) => shown.urns))];
  const posts = urns.flatMap((urn) => postOfUpdate(entities.get(urn), company, entities) ?? []);
  const first = lists.find((shown) =>
    shown.urns.some((urn) => postOfUpdate(entities.get(urn), company, entities)),
  );
  if (posts.length > 0) return relevanceTimeline(posts, first?.isTop === true);
  const isEmpty = lists.some((shown) => shown.isTop && shown.total === 0) && urns.length === 0;
  return isEmpty ? timelineOf([], { complete: true }) : undefined;
}

function holds(document: unknown, company: string): boolean {
  return JSON.stringify(document).includes(`"${company}"`);
}

function profileOf(company: unknown, urn: string, entities: Entities, lists: readonly List[]): Profile {
  const state = dig(company, 'followingState') ?? entities.get(text(dig(company, '*followingState')) ?? '');
  // beside the name of the author each post tells the number in full
  const told = lists
    .flatMap((shown) => shown.urns.map((name) => dig(entities.get(name), 'actor')))
    .filter((actor) => JSON.stringify(actor ?? null).includes(`"${urn}"`))
    .map((actor) => text(dig(actor, 'description', 'text')) ?? '');
  return known({
    accountId: urn.split(':').at(-1),
    handle: text(dig(company, 'universalName')),
    displayName: text(dig(company, 'name')),
    website: text(dig(company, 'websiteUrl')),
    followers: exactCount(dig(state, 'followerCount')) ?? followersIn(told),
  });
}
