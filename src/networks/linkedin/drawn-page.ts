import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import {
  type AccountRef,
  type Count,
  type Post,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { failed } from '../refused.js';
import { followersIn, parseCount } from '../text/counts/index.js';
import { known, text } from '../text/data/index.js';
import { linkedinActivityDate } from '../text/dates/index.js';
import { type CheerioAPI, plainText } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { isPromotedMark } from './promoted.js';
import { relevanceTimeline } from './relevance.js';

type Part = ReturnType<CheerioAPI>;

const topCard = '[class*="org-top-card"]';
/** A card of the list, with its number, or a place in the list whose card was not drawn (yet, or any more). */
const places = '[data-urn^="urn:li:activity:"], .occludable-update';
const tabs =
  /\/(?:about|posts|jobs|people|life|videos|events|products|services|home|insights)\/?(?:[?#][\s\S]*)?$/;

/** Is this a page of an organization as people see it who are signed in? */
export function isDrawnPage($: CheerioAPI): boolean {
  return $(topCard).length > 0;
}

/**
 * The page of an organization as somebody sees it who is signed in. Side panels and adverts show other organizations with
 * followers of their own, so that everything is taken from the card at the top and from the page's own posts.
 */
export function readDrawnPage($: CheerioAPI, answer: Answer, account: AccountRef): Reading {
  const page = pageOf($);
  const slug = slugOf(account.handle);
  if (page === undefined) return failed('unparsed', { status: answer.status });
  // a page asked for by its number shows itself under its name
  if (slugOf(page) !== slug && !/^\d+$/.test(slug)) return failed('identity-mismatch');
  const cards = ownCards($, page);
  const timeline = timelineOfCards($, cards);
  return { outcome: present, profile: profileOf($, page, cards), ...(timeline && { timeline }) };
}

/** The organization to whose tabs the page links most; cards of posts link to their authors. */
function pageOf($: CheerioAPI): string | undefined {
  const counts = new Map<string, number>();
  for (const link of $('a[href]').not('aside a, [data-urn] a').toArray()) {
    const href = $(link).attr('href') ?? '';
    const handle = tabs.test(href) ? organizationAt(href) : undefined;
    if (handle !== undefined) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function organizationAt(href: string | undefined): string | undefined {
  if (href === undefined || !canParse(href, 'https://www.linkedin.com')) return undefined;
  const of = accountOf(new URL(href, 'https://www.linkedin.com'));
  return of.kind === 'account' ? of.handle : undefined;
}

function slugOf(handle: string): string {
  return handle.slice(handle.indexOf('/') + 1);
}

function profileOf($: CheerioAPI, page: string, cards: readonly Part[]): Profile {
  const card = $(topCard);
  const rounded = followersIn(leavesOf($, card));
  const heading = card.filter('h1').add(card.find('h1')).first();
  return known({
    handle: slugOf(page),
    displayName: text(heading.attr('title')) ?? text(folded(heading)),
    website: websiteOf($),
    followers: rounded && (exactFollowers($, cards, rounded) ?? rounded),
  });
}

/** How far a count and the same one rounded ("8K") may lie apart; others' posts inside a card count their own followers. */
const ROUNDING = 0.1;

/** The card at the top rounds ("8K followers"); beside the name of the author each post tells it in full. */
function exactFollowers($: CheerioAPI, cards: readonly Part[], rounded: Count): Count | undefined {
  for (const card of cards) {
    const count = followersIn(leavesOf($, card));
    if (count?.exact && Math.abs(count.value - rounded.value) <= rounded.value * ROUNDING) return count;
  }
  return undefined;
}

/** Texts of elements that hold nothing but text. */
function leavesOf($: CheerioAPI, part: Part): string[] {
  return part
    .find('*')
    .addBack()
    .toArray()
    .map((element) => $(element))
    .filter((element) => element.children().length === 0)
    .map(folded);
}

function folded(part: Part): string {
  return part.text().replace(/\s+/g, ' ').trim();
}

/** The tab "About" has it; the button of the top card leads there too. */
function websiteOf($: CheerioAPI): string | undefined {
  const links = $(
    `${topCard} a[href^="http"], .org-page-details__definition-text a[href^="http"], dd a[href^="http"]`,
  );
  return links
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
    .find((href) => canParse(href) && !/(?:^|\.)(?:linkedin\.com|lnkd\.in)$/i.test(new URL(href).hostname));
}

/** Members who mention the organization, and adverts, stand in the same list: the page's own acts alone count. */
function ownCards($: CheerioAPI, page: string): Part[] {
  return $('[data-urn^="urn:li:activity:"]')
    .toArray()
    .map((card) => $(card))
    .filter((card) => isOwn($, card, page) && !isPromoted(card));
}

/** Who acted is named first: in the header of a repost, else as the author. */
function isOwn($: CheerioAPI, card: Part, page: string): boolean {
  const actor = card
    .find('a[href]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
    .find((href) =>
      /linkedin\.com\/(?:company|school|showcase|in)\/|^\/(?:company|school|showcase|in)\//.test(href),
    );
  const named = organizationAt(actor);
  return named !== undefined && slugOf(named) === slugOf(page);
}

function isPromoted(card: Part): boolean {
  return isPromotedMark(folded(card.find('.update-components-actor__sub-description').first()));
}

function isRepost(card: Part): boolean {
  return folded(card.find('.update-components-header').first()) !== '';
}

function timelineOfCards($: CheerioAPI, cards: readonly Part[]): Timeline | undefined {
  const byId = new Map<string, Post>();
  for (const card of cards) {
    const post = postOf(card);
    if (post.id !== undefined && !byId.has(post.id)) byId.set(post.id, post);
  }
  if (byId.size === 0) return undefined;
  const posts = [...byId.values()];
  // a drawn repost may bear the number of the original: then what it shows is older than the act
  const isTop = !isScrolled($) && posts.every((post) => post.kind !== 'repost');
  return relevanceTimeline(posts, isTop);
}

/** Further down the list, LinkedIn empties the places at its top. */
function isScrolled($: CheerioAPI): boolean {
  const first = $(places).first();
  return (
    first.is('.occludable-update') &&
    first.find('[data-urn]').length === 0 &&
    first.attr('data-urn') === undefined
  );
}

function postOf(card: Part): Post {
  const id = /(\d{15,20})$/.exec(card.attr('data-urn') ?? '')?.[1];
  const repost = isRepost(card);
  const commentary = card.find('.update-components-text, .feed-shared-update-v2__description').first().html();
  return {
    kind: repost ? 'repost' : 'original',
    ...known({
      id,
      at: id === undefined ? undefined : linkedinActivityDate(id),
      edited: /•\s*(?:Edited|Modifié|Bearbeitet|Editado|Modificato)\b/i.test(folded(card)) || undefined,
      url: id === undefined ? undefined : `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
      text: plainText(commentary ?? ''),
      ...(repost ? {} : { likes: parseCount(folded(card.find('[class*="reactions-count"]').first())) }),
    }),
  };
}
