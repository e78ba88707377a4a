import type { Profile } from '../../model/reading.js';
import { parseCount, plainDigits } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { firstUnder, objectsIn } from '../text/markup/index.js';
import { linkTarget, textOf } from './page-data.js';
import { type ChannelTab, tabsOf } from './tabs.js';

const idShape = /UC[\w-]{22}/;

/** The channel's permanent id, from the first place of the page that tells it. */
export function channelIdOf(data: unknown): string | undefined {
  const candidates = [
    dig(data, 'metadata', 'channelMetadataRenderer', 'externalId'),
    dig(data, 'microformat', 'microformatDataRenderer', 'urlCanonical'),
    dig(data, 'header', 'c4TabbedHeaderRenderer', 'channelId'),
    dig(topicDetails(data), 'navigationEndpoint', 'browseEndpoint', 'browseId'),
    ...tabsOf(data).map((tab) => tab.identifier),
  ];
  for (const candidate of candidates) {
    const id = typeof candidate === 'string' ? idShape.exec(candidate)?.[0] : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Every `@handle` with which the page names its own channel, as YouTube spells it; the present one first. */
export function handlesOf(data: unknown): string[] {
  const meta = dig(data, 'metadata', 'channelMetadataRenderer');
  const places: unknown[] = [
    dig(meta, 'vanityChannelUrl'),
    ...list(dig(meta, 'ownerUrls')),
    textOf(dig(data, 'header', 'c4TabbedHeaderRenderer', 'channelHandleText')),
    dig(data, 'header', 'c4TabbedHeaderRenderer', 'navigationEndpoint', 'browseEndpoint', 'canonicalBaseUrl'),
    ...headerRows(data)
      .flat()
      .map((part) => textOf(dig(part, 'text'))),
    ...tabsOf(data).map((tab: ChannelTab) => tab.url),
  ];
  const found = places.flatMap((place) => {
    const name =
      typeof place === 'string'
        ? /(?:^|\/)(@[^/?#\s]+)/.exec(place.replace(/^\p{Cf}+/u, ''))?.[1]
        : undefined;
    return name === undefined ? [] : [decoded(name)];
  });
  return [...new Set(found)];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What a channel page tells about the channel itself, whichever of its tabs is open. */
export function profileOf(data: unknown): Profile {
  const meta = dig(data, 'metadata', 'channelMetadataRenderer');
  const links = linksOf(data);
  return known({
    accountId: channelIdOf(data),
    handle: handlesOf(data)[0],
    displayName: text(dig(meta, 'title')) ?? headerTitle(data),
    bio: text(dig(meta, 'description')),
    website: links[0],
    links: links.length > 0 ? links : undefined,
    verified: verifiedMark(data),
    ...countersOf(data),
    createdAt: joinedOn(data),
  });
}

/** "Joined 9 Jul 2013": only pages saved with their About panel open have it. */
function joinedOn(data: unknown): Profile['createdAt'] | undefined {
  const label = textOf(firstUnder(data, 'joinedDateText'))?.slice(0, 80);
  return statedDate(label?.replace(/^\D+? (?=\d|\p{L}+\.? \d)/u, '') ?? '');
}

function headerTitle(data: unknown): string | undefined {
  const header = dig(data, 'header');
  return (
    text(dig(header, 'pageHeaderRenderer', 'pageTitle')) ??
    textOf(dig(header, 'c4TabbedHeaderRenderer', 'title')) ??
    textOf(dig(header, 'interactiveTabbedHeaderRenderer', 'title')) ??
    textOf(dig(topicDetails(data), 'title'))
  );
}

/** The generated pages of a topic (Sports, News …) head theirs with a carousel. */
function topicDetails(data: unknown): unknown {
  return list(dig(data, 'header', 'carouselHeaderRenderer', 'contents'))
    .map((item) => dig(item, 'topicChannelDetailsRenderer'))
    .find((item) => item !== undefined);
}

function headerRows(data: unknown): unknown[][] {
  const rows = dig(
    data,
    'header',
    'pageHeaderRenderer',
    'content',
    'pageHeaderViewModel',
    'metadata',
    'contentMetadataViewModel',
    'metadataRows',
  );
  return list(rows).map((row) => list(dig(row, 'metadataParts')));
}

type Counters = {
  followers: Profile['followers'] | undefined;
  postsTotal: Profile['postsTotal'] | undefined;
};

function countersOf(data: unknown): Counters {
  const c4 = dig(data, 'header', 'c4TabbedHeaderRenderer');
  if (c4 !== undefined)
    return {
      followers: counter(textOf(dig(c4, 'subscriberCountText'))),
      postsTotal: counter(textOf(dig(c4, 'videosCountText'))),
    };
  const topic = topicDetails(data);
  if (topic !== undefined)
    return { followers: counter(textOf(dig(topic, 'subtitle'))), postsTotal: undefined };
  return countersOfRows(data);
}

/** Subscribers and videos stand side by side, in this order in every language; one of them alone names itself. */
function countersOfRows(data: unknown): Counters {
  const rows = headerRows(data).map((row) =>
    row.map((part) => plainDigits(textOf(dig(part, 'text')) ?? '')).filter((t) => !t.startsWith('@')),
  );
  const told = rows.findLast((parts) => parts.some(counter)) ?? [];
  const row = told.slice(told.findIndex(counter));
  if (row.length >= 2) return { followers: counter(row[0]), postsTotal: counter(row[1]) };
  const alone = row[0] ?? '';
  return {
    followers: subscribers.test(alone) ? counter(alone) : undefined,
    postsTotal: videos.test(alone) ? counter(alone) : undefined,
  };
}

const subscribers =
  /subscri|subskr|abon|suscriptor|iscritt|inscrito|prenum|tilaaj|odběrat|feliratkoz|εγγεγρ|подписч|підписн|đăng ký|ผู้ติดตาม|مشترك|מנוי|登録者|구독자|订阅|訂閱/i;
const videos = /\bv[ií]d[eéi]|\bfilm|видео|відео|βίντεο|วิดีโอ|فيديو|וידאו|סרטון|動画|동영상|视频|影片/i;

/** "No videos", "No subscribers": the page says zero in words. */
function counter(label: string | undefined): Profile['followers'] | undefined {
  if (label === undefined) return undefined;
  return (
    parseCount(label) ?? (/^no (?:videos|subscribers)\b/i.test(label) ? { value: 0, exact: true } : undefined)
  );
}

/** The tick beside the name. Undefined where the page has no header in which it would stand. */
function verifiedMark(data: unknown): boolean | undefined {
  const c4 = dig(data, 'header', 'c4TabbedHeaderRenderer');
  if (c4 !== undefined) {
    return list(dig(c4, 'badges')).some((badge) =>
      /VERIFIED/.test(text(dig(badge, 'metadataBadgeRenderer', 'style')) ?? ''),
    );
  }
  const title = dig(data, 'header', 'pageHeaderRenderer', 'content', 'pageHeaderViewModel', 'title');
  if (title === undefined) return undefined;
  const marks = [...objectsIn(title)];
  return (
    marks.some((o) => /^(?:CHECK_CIRCLE|AUDIO_BADGE)/.test(text(o['imageName']) ?? '')) ||
    /, verified$/i.test(
      text(dig(title, 'dynamicTextViewModel', 'rendererContext', 'accessibilityContext', 'label')) ?? '',
    )
  );
}

/** The links of the header; the rest of a channel's links stands in a panel the page does not carry. */
function linksOf(data: unknown): string[] {
  const places = [
    dig(data, 'header', 'pageHeaderRenderer', 'content', 'pageHeaderViewModel', 'attribution'),
    dig(data, 'header', 'c4TabbedHeaderRenderer', 'headerLinks'),
  ];
  const links = places.flatMap((place) =>
    [...objectsIn(place)].map((o) => linkTarget(dig(o, 'urlEndpoint', 'url'))),
  );
  return [...new Set(links.filter((link) => link !== undefined))];
}
