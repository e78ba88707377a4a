import { canParse } from '../../can-parse.js';
import type { Count, Post, Timeline } from '../../model/reading.js';
import type { Dated, Instant } from '../../model/time.js';
import { timelineOf } from '../reading/timeline.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { linkedinActivityDate, relativeInterval } from '../text/dates/index.js';
import { type CheerioAPI, plainText } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

type Card = ReturnType<CheerioAPI>;

/**
 * The ten newest posts of a guest page. A page without the section keeps its posts from guests; a section without
 * anything in it has none.
 */
export function updatesIn($: CheerioAPI, at: Instant, handle: string): Timeline {
  const section = $('[data-test-id="updates"], .updates__list').first();
  const cards = cardsIn($, section);
  const byId = new Map<string, Post>();
  for (const card of cards) {
    const post = postOf(card, at, handle);
    if (post?.id !== undefined && !byId.has(post.id)) byId.set(post.id, post);
  }
  if (byId.size > 0) return timelineOf([...byId.values()]);
  const isEmpty = section.length > 0 && section.find('li, article, time, a[href*="/posts/"]').length === 0;
  return isEmpty ? timelineOf([], { complete: true }) : timelineOf([], { hidden: true, lowerBound: true });
}

/** Cards are articles that name their activity; in older pages any element of the list that names or links to it. */
function cardsIn($: CheerioAPI, section: Card): Card[] {
  const named = '[data-activity-urn]';
  const articles = section.length > 0 ? section.find(named) : $(`article${named}`);
  const cards = articles.length > 0 ? articles : section.find('li');
  return cards.toArray().map((card) => $(card));
}

/** A card is the page's own act. It is a repost when it has a header ("… reposted this"), whatever its language. */
function postOf(card: Card, at: Instant, handle: string): Post | undefined {
  const id = activityOf(card);
  if (id === undefined) return undefined;
  const repost = card.find('p.main-feed-activity-card__header').text().trim() !== '';
  if (!repost && isForeign(card, handle)) return undefined;
  const age = card.find('time').first().text().trim();
  const commentary = card
    .find('[data-test-id="main-feed-activity-card__commentary"], .share-update-card__update-text')
    .first()
    .html();
  return {
    kind: repost ? 'repost' : 'original',
    ...known({
      id,
      at: dateOf(id, repost, age, at),
      edited: /\b(?:edited|modifié|bearbeitet|editado|modificato)\b/i.test(age) || undefined,
      url: permalink(card, id),
      text: plainText(commentary ?? ''),
      ...(repost ? {} : { likes: reactions(card), comments: comments(card) }),
    }),
  };
}

/** The number of the activity: an attribute of the card or of what is in it, else the link to the post. */
function activityOf(card: Card): string | undefined {
  const attributes = ['data-activity-urn', 'data-id', 'data-urn'];
  const urns = attributes.flatMap((name) => [
    card.attr(name),
    card.find(`[${name}^="urn:li:activity:"]`).first().attr(name),
  ]);
  const link = card.find('a[href*="activity-"], a[href*="urn:li:activity:"]').first().attr('href');
  for (const named of [...urns, link]) {
    const id = /(?:urn:li:activity:|-activity-)(\d{15,20})(?!\d)/.exec(named ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The visible age of a repost is its original's, so only the id dates a repost. */
function dateOf(id: string, repost: boolean, age: string, at: Instant): Dated | undefined {
  return linkedinActivityDate(id) ?? (repost ? undefined : relativeInterval(age, at));
}

/** Cards without a header whose author is somebody else are not the page's. */
function isForeign(card: Card, handle: string): boolean {
  const href = card.find('[data-tracking-control-name$="feed-actor-name"]').first().attr('href');
  if (href === undefined || !canParse(href, 'https://www.linkedin.com')) return false;
  const actor = accountOf(new URL(href, 'https://www.linkedin.com'));
  if (actor.kind !== 'account') return true;
  return actor.handle.split('/')[1] !== handle.split('/')[1];
}

function permalink(card: Card, id: string): string {
  const inside = card.find('a[href*="/posts/"]').first().attr('href');
  const href =
    card.closest('li').find('a.main-feed-card__overlay-link[href*="/posts/"]').first().attr('href') ?? inside;
  if (href === undefined || !href.includes(id) || !canParse(href, 'https://www.linkedin.com')) {
    return `https://www.linkedin.com/feed/update/urn:li:activity:${id}`;
  }
  const url = new URL(href, 'https://www.linkedin.com');
  return `${url.origin}${url.pathname}`;
}

/** A card without the number has none. */
function reactions(card: Card): Count {
  const attribute = card.find('[data-num-reactions]').first().attr('data-num-reactions');
  const shown = card.find('[data-test-id="social-actions__reaction-count"]').first().text();
  return parseCount(attribute ?? shown) ?? { value: 0, exact: true };
}

function comments(card: Card): Count {
  const attribute = card.find('[data-num-comments]').first().attr('data-num-comments');
  const shown = card.find('[data-test-id="social-actions__comments"]').first().text();
  return parseCount(attribute ?? shown) ?? { value: 0, exact: true };
}
