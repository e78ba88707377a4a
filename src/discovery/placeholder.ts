import { z } from 'zod';
import type { Placeholder } from '../model/discovery.js';
import type { NetworkId } from '../model/network-id.js';
import { networkNamed } from '../model/network-id.js';
import { because } from '../model/reason.js';
import type { CheerioAPI } from '../networks/text/markup/index.js';
import { packageText } from '../package-root.js';
import { plainName } from './brand.js';
import { type Element, elementsIn, pathOf, textIn, wordsOf } from './element.js';
import type { RegionOf } from './region.js';

const schema = z.object({
  placeholders: z.array(z.string()),
  patterns: z.array(z.string()),
  vendors: z.record(z.string(), z.array(z.string())),
});
const data = schema.parse(JSON.parse(packageText('data/placeholder-handles.json')));
const placeholders = new Set(data.placeholders.map(plainName));
const patterns = data.patterns.map((pattern) => new RegExp(pattern));

/** A handle a template left behind: `yourpage`, or the network's own account. A site of that very name may hold it. */
export function placeholderHandle(handle: string, network: NetworkId, brand: string): boolean {
  const bare = handle
    .replace(/^@/, '')
    .replace(/^(?:company|channel|user|c|u|r|groups|school|showcase|in)\//, '')
    .toLowerCase();
  const plain = plainName(bare);
  if (plain === brand) return false;
  return placeholders.has(plain) || patterns.some((p) => p.test(plain)) || networkNamed(bare) === network;
}

/** The maker of a theme or platform whose account a template brought along, unless its own site is audited. */
export function vendorOf(handle: string, brand: string): string | undefined {
  const bare = handle.replace(/^@/, '').replace(/^.*\//, '').toLowerCase();
  const vendors = [bare, plainName(bare)]
    .map((name) => (Object.hasOwn(data.vendors, name) ? data.vendors[name] : undefined))
    .find((found) => found !== undefined);
  if (vendors === undefined || vendors.some((v) => brand.includes(v.replace(/[^a-z0-9]/g, ''))))
    return undefined;
  return vendors[0];
}

/** `https://@acme`: a name typed where an address belongs. */
const nameAlone = /^https?:\/\/@?[\w.-]{1,60}\/?$/i;
const empty = /^(?:#!?|\/?#?|javascript:\s{0,9}(?:void\s{0,9}\(?\s{0,9}0?\s{0,9}\)?)?;?)$/i;

/** Icons of a network that lead nowhere (`href="#"`), where a company shows its accounts. Buttons of scripts are none. */
export function emptyLinks($: CheerioAPI, page: string, region: RegionOf): Placeholder[] {
  return $('a[href]')
    .toArray()
    .flatMap((element) => {
      const href = element.attribs['href']?.trim() ?? '';
      if (href === '/' || isButton(element)) return [];
      if (!empty.test(href) && !(nameAlone.test(href) && isNoHost(href))) return [];
      const where = region(element);
      if (where !== 'frame' && where !== 'social') return [];
      const network = networkShown(element);
      if (network === undefined) return [];
      return [{ url: href, network, reason: because('empty-link'), page, element: pathOf(element) }];
    });
}

function isNoHost(href: string): boolean {
  const host = href.replace(/^https?:\/\/@?/i, '').replace(/\/$/, '');
  return /^https?:\/\/@/i.test(href) ? !/\.[a-z]{2,}$/i.test(host) : !host.includes('.');
}

function isButton(element: Element): boolean {
  const names = Object.keys(element.attribs);
  if (names.some((name) => /^on|^data-(?:toggle|target|action|url|href|share|bs-|link)/.test(name)))
    return true;
  return (
    element.attribs['role'] === 'button' ||
    wordsOf(element).some((word) => /^(?:share|partage|teilen|js)$/.test(word))
  );
}

/** The one network that classes, labels and icons of a link name. */
function networkShown(element: Element): NetworkId | undefined {
  const inner = elementsIn(element, 5);
  const labels = [element, ...inner].flatMap((e) => [
    e.attribs['aria-label'],
    e.attribs['title'],
    e.attribs['alt'],
  ]);
  const words = [
    ...[element, ...inner].flatMap(wordsOf),
    ...[...labels, textIn(element, 60)].flatMap((label) => (label ?? '').toLowerCase().split(/[^a-z]+/)),
  ];
  // One letter names X only where it is all a link says.
  if ([...labels, textIn(element, 60)].some((label) => label?.trim() === 'X')) return 'x';
  if (words.some((word) => /^(?:share|partager|teilen|tweeter)$/.test(word))) return undefined;
  const named = new Set(
    words.filter((word) => word.length > 1 && !generic.has(word)).flatMap((word) => networkNamed(word) ?? []),
  );
  const [network] = named;
  return named.size === 1 ? network : undefined;
}

/** Names of networks that are also words of every page. */
const generic = new Set(['blog', 'feed', 'rss', 'meta', 'newsroom', 'medium', 'threads', 'misskey']);
