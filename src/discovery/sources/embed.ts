import { canParse } from '../../can-parse.js';
import type { CheerioAPI } from '../../networks/text/markup/index.js';
import { absoluteUrl } from '../absolute-url.js';
import { type Candidate, firstOf, type OnCut } from '../candidate.js';
import { type Element, isElement, pathOf } from '../element.js';
import type { RegionOf } from '../region.js';

const plain = /^[\w.-]{1,100}$/;

/** One kind of widget: where it is, and the account's url in it. */
interface Widget {
  selector: string;
  url(element: Element): string | undefined;
}

const attribute = (name: string) => (element: Element) => element.attribs[name];
const named = (name: string, make: (value: string) => string) => (element: Element) => {
  const value = element.attribs[name]?.trim() ?? '';
  return plain.test(value) ? make(value) : undefined;
};

const widgets: readonly Widget[] = [
  {
    selector: '.fb-page[data-href], .fb-like-box[data-href], .fb-follow[data-href], .fb-like[data-href]',
    url: attribute('data-href'),
  },
  { selector: 'a.twitter-timeline[href], a.twitter-follow-button[href]', url: attribute('href') },
  {
    selector: 'a.twitter-timeline[data-screen-name]',
    url: named('data-screen-name', (v) => `https://x.com/${v}`),
  },
  {
    selector: 'script[type="IN/FollowCompany"][data-id], script[type="IN/CompanyProfile"][data-id]',
    url: named('data-id', (v) => `https://www.linkedin.com/company/${v}`),
  },
  {
    selector: '.g-ytsubscribe[data-channelid]',
    url: named('data-channelid', (v) => `https://www.youtube.com/channel/${v}`),
  },
  {
    selector: '.g-ytsubscribe[data-channel]',
    url: named('data-channel', (v) => `https://www.youtube.com/user/${v}`),
  },
  {
    selector: '.tiktok-embed[data-unique-id]',
    url: named('data-unique-id', (v) => `https://www.tiktok.com/@${v}`),
  },
  { selector: 'script[data-telegram-post]', url: (e) => telegram(e.attribs['data-telegram-post']) },
  {
    selector: 'script[data-telegram-discussion]',
    url: (e) => telegram(e.attribs['data-telegram-discussion']),
  },
  { selector: 'a[data-pin-do="embedUser"][href]', url: attribute('href') },
  { selector: 'a.github-button[href]', url: attribute('href') },
  {
    selector: 'fb\\:like-box[href], fb\\:fan[href], fb\\:page[href], fb\\:follow[href], fb\\:like[href]',
    url: attribute('href'),
  },
  {
    selector: 'fb\\:fan[profile_id], fb\\:like-box[profile_id]',
    url: named('profile_id', (v) => `https://www.facebook.com/${v}`),
  },
  { selector: '[class*="addthis_button_"][addthis\\:userid]', url: addThis },
  {
    selector: 'iframe[src], iframe[data-src]',
    url: (e) => frameOwner(e.attribs['src'] ?? e.attribs['data-src'] ?? ''),
  },
];

/** `class="addthis_button_twitter_follow" addthis:userid="acme"`, a follow button of the years before 2023. */
function addThis(element: Element): string | undefined {
  const network = /\baddthis_button_([a-z]+)_follow\b/.exec(element.attribs['class'] ?? '')?.[1] ?? '';
  const user = element.attribs['addthis:userid']?.trim() ?? '';
  if (!plain.test(user)) return undefined;
  if (network === 'linkedin')
    return element.attribs['addthis:usertype'] === 'company'
      ? `https://www.linkedin.com/company/${user}`
      : undefined;
  if (network === 'youtube')
    return `https://www.youtube.com/${element.attribs['addthis:usertype'] === 'channel' ? 'channel' : 'user'}/${user}`;
  return Object.hasOwn(followHosts, network) ? `${followHosts[network]}${user}` : undefined;
}

const followHosts: Record<string, string> = {
  facebook: 'https://www.facebook.com/',
  twitter: 'https://x.com/',
  instagram: 'https://www.instagram.com/',
  pinterest: 'https://www.pinterest.com/',
  vimeo: 'https://vimeo.com/',
  flickr: 'https://www.flickr.com/photos/',
};

function telegram(post: string | undefined): string | undefined {
  const name = post?.split('/')[0] ?? '';
  return plain.test(name) ? `https://t.me/${name}` : undefined;
}

/** The account an embedding frame shows: a page plugin, a timeline, a channel's stream. Single videos show nobody. */
function frameOwner(src: string): string | undefined {
  if (!canParse(src, 'https://x.invalid')) return undefined;
  const url = new URL(src, 'https://x.invalid');
  const host = url.hostname.replace(/^www\./, '').toLowerCase();
  const path = url.pathname;
  if (host === 'facebook.com' && /^\/(?:v[\d.]+\/)?plugins\/(?:page|likebox|like|fan|follow)\.php/.test(path))
    return url.searchParams.get('href') ?? pageNumber(url.searchParams.get('id'));
  if (/(?:^|\.)(?:twitter|x)\.com$/.test(host)) {
    const fragment = new URLSearchParams(url.hash.slice(1));
    const name =
      url.searchParams.get('screen_name') ??
      fragment.get('screen_name') ??
      /screen-name\/(\w+)/.exec(path)?.[1];
    return name !== undefined && /^\w{1,15}$/.test(name) ? `https://x.com/${name}` : undefined;
  }
  if (/^youtube(?:-nocookie)?\.com$/.test(host)) return youtubeFrame(url);
  if (host === 'tiktok.com' && /^\/embed\/@[\w.]+/.test(path))
    return `https://www.tiktok.com${path.slice('/embed'.length)}`;
  if (host === 'instagram.com' && /^\/[\w.]+\/embed\/?$/.test(path) && !path.startsWith('/p/'))
    return `https://www.instagram.com/${path.split('/')[1]}/`;
  return undefined;
}

/** Like boxes of 2010 and after named the page by its number. */
function pageNumber(id: string | null): string | undefined {
  return id !== null && /^\d{5,20}$/.test(id) ? `https://www.facebook.com/${id}` : undefined;
}

function youtubeFrame(url: URL): string | undefined {
  const channel = url.searchParams.get('channel');
  if (url.pathname === '/embed/live_stream' && channel !== null && /^UC[\w-]{22}$/.test(channel))
    return `https://www.youtube.com/channel/${channel}`;
  if (url.pathname === '/subscribe_embed') return url.href;
  // A channel's list of uploads has the channel's id with another second letter.
  const uploads = /^UU([\w-]{22})$/.exec(url.searchParams.get('list') ?? '')?.[1];
  return uploads === undefined ? undefined : `https://www.youtube.com/channel/UC${uploads}`;
}

const anyWidget = widgets.map((widget) => widget.selector).join(', ');
const MAX_WIDGETS = 300;

/** Widgets that show an account: 3, in the page's frame 4, less in running text and none at all where others speak. */
export function embeds($: CheerioAPI, page: string, region: RegionOf, onCut: OnCut): Candidate[] {
  return firstOf($(anyWidget).toArray().filter(isElement), MAX_WIDGETS, onCut).flatMap((element) => {
    const widget = widgets.find((w) => $(element).is(w.selector));
    const account = absoluteUrl(widget?.url(element), page);
    const where = region(element);
    if (account === undefined || where === 'cookie' || where === 'embed') return [];
    const foreign = where === 'foreign';
    const weight = foreign ? 1 : where === 'article' ? 2 : where === 'frame' || where === 'social' ? 4 : 3;
    const candidate: Candidate = { url: account, source: 'embed', weight, page, element: pathOf(element) };
    return [foreign ? { ...candidate, foreign } : candidate];
  });
}
