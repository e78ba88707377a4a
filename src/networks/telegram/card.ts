import type { Answer } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent } from '../text/markup/index.js';
import { linksOf, textOf } from './markup.js';

export const card: Way = {
  id: 'card',
  fills: ['followers'],
  facts: {
    asks: "The channel's card, t.me/<name>",
    existence: 'proves presence',
    dates: 'no',
    followers: 'exact',
    blind: [
      'Posts.',
      'Whether a name that does not resolve was never taken, was deleted, or became private: the page is the same.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: `https://t.me/${account.handle}` });
    return answer.kind === 'refusal' ? refused(answer) : readCard(answer, account.handle);
  },
};

/** Reads `t.me/<name>`. */
export function readCard(answer: Answer, handle: string): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const restriction = restrictionIn($);
  if (restriction) return restriction;
  const title = textOf($, '.tgme_page_title');
  if (title === undefined)
    return isUnresolved($, handle) ? hidden('not-found-or-private') : unrecognised(answer);
  if (!isAbout($, handle)) return failed('other-account');
  const extra = textOf($, '.tgme_page_extra') ?? '';
  return withKind({ outcome: present, profile: profileFrom($, title, extra, handle) }, kindOf($, extra));
}

/**
 * "If you have Telegram, you can contact @name right away": the page of every name that shows nothing to the public. It
 * may be free, given up or private, so it never counts as missing.
 */
function isUnresolved($: CheerioAPI, handle: string): boolean {
  const title = ($('title').first().text() || metaContent($, 'og:title')) ?? '';
  const robots = metaContent($, 'robots') ?? '';
  return robots.includes('noindex') && title.trim().toLowerCase() === `telegram: contact @${handle}`;
}

export function restrictionIn($: CheerioAPI): Reading | undefined {
  const said =
    textOf($, '.tgme_page_description, .tgme_channel_info_description, .tme_no_messages_found') ?? '';
  const why = /^This (?:channel|group|bot|account) can.?t be displayed because(.{0,200})/i.exec(said)?.[1];
  if (why === undefined) return undefined;
  // its contents, a complaint or the law of one country close a channel that lives on for its readers elsewhere
  return /terms of service/i.test(why) ? suspended('terms-violation') : hidden('restricted-by-network');
}

/** The page repeats the name it is about in its addresses. */
function isAbout($: CheerioAPI, handle: string): boolean {
  const addresses = [
    metaContent($, 'al:android:url'),
    metaContent($, 'al:ios:url'),
    metaContent($, 'twitter:app:url:iphone'),
    $('a.tgme_action_button_new').first().attr('href'),
    $('a[href^="/s/"]').first().attr('href'),
    textOf($, '.tgme_page_extra'),
  ].map((address) => address?.toLowerCase() ?? '');
  const pageTitle = $('title').first().text().trim().toLowerCase();
  return (
    (pageTitle.startsWith('telegram: ') && pageTitle.endsWith(` @${handle}`)) ||
    addresses.some((address) =>
      [`domain=${handle}`, `/s/${handle}`, `t.me/${handle}`, `@${handle}`].some((mark) =>
        endsWithMark(address, mark),
      ),
    )
  );
}

function endsWithMark(address: string, mark: string): boolean {
  const at = address.indexOf(mark);
  return at >= 0 && !/[a-z0-9_]/.test(address.charAt(at + mark.length));
}

function profileFrom($: CheerioAPI, title: string, extra: string, handle: string): Profile {
  const links = linksOf($, '.tgme_page_description');
  const kind = kindOf($, extra);
  return {
    handle,
    displayName: title,
    verified: $('.tgme_page_title .verified-icon').length > 0,
    ...known({
      bio: textOf($, '.tgme_page_description'),
      website: links[0],
      followers: kind === 'channel' || kind === 'group' ? parseCount(extra) : undefined,
    }),
    ...(links.length > 0 && { links }),
  };
}

/** "2 805 subscribers", "1 234 members, 56 online", "@name", or the like in another language. */
function kindOf($: CheerioAPI, extra: string): 'channel' | 'group' | 'bot' | 'person' {
  if (/monthly/i.test(extra)) return 'bot';
  // until 2021 a channel's readers were called members too: the button to its preview tells it from a group
  if (/subscriber/i.test(extra) || $('a[href^="/s/"]').length > 0) return 'channel';
  if (!/^\d/.test(extra)) return 'person';
  return /member|, /i.test(extra) ? 'group' : 'channel';
}

/** A group, a bot or a person is there, and publishes nothing that could be read. */
function withKind(reading: Reading, kind: ReturnType<typeof kindOf>): Reading {
  if (kind === 'channel') return reading;
  return {
    ...reading,
    timeline: timelineOf([], { hidden: true, lowerBound: true, notes: [because('not-a-channel', { kind })] }),
  };
}
