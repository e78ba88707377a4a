import { whoseUrl } from '../../networks/index.js';
import { absoluteUrl } from '../absolute-url.js';
import type { Element } from '../element.js';
import { unwrap } from '../unwrap.js';

/** A link that no `href` shows: a script opens it. */
interface ScriptedLink {
  element: Element;
  url: string;
}

const MAX_VALUE = 2000;

/**
 * Accounts that a click opens by script: `onclick="window.open('https://…')"`, `href="javascript:…"`, `data-href`, and
 * those hidden from search engines in Base64. Only urls that show an account by themselves count.
 */
export function scriptedLinks(elements: readonly Element[], page: string): ScriptedLink[] {
  return elements.flatMap((element) =>
    isWidget(element)
      ? []
      : Object.entries(element.attribs)
          .flatMap(([name, value]) => urlsIn(name, value.slice(0, MAX_VALUE)))
          .flatMap((value) => absoluteUrl(value, page) ?? [])
          .filter((url) => isAccount(unwrap(url, page)))
          .map((url) => ({ element, url })),
  );
}

function urlsIn(name: string, value: string): string[] {
  if (name === 'onclick' || (name === 'href' && /^\s*javascript:/i.test(value)))
    return [...value.matchAll(/['"]((?:https?:)?\/\/[^'"\s]+)['"]/gi)].flatMap((match) => match[1] ?? []);
  if (!name.startsWith('data-')) return [];
  const plain = value.trim();
  const shown = /^aHR0c[\w+/]+=*$/.test(plain) ? Buffer.from(plain, 'base64').toString('utf8') : plain;
  return /^(?:https?:)?\/\/[^\s"'<>{}]+$/i.test(shown) ? [shown] : [];
}

/** Widgets are read as such: what they show may be a post of somebody else. */
function isWidget(element: Element): boolean {
  return /(?:^|\s)(?:fb-|twitter-|instagram-|tiktok-|g-ytsubscribe)/.test(element.attribs['class'] ?? '');
}

function isAccount(url: string): boolean {
  const of = whoseUrl(url)?.of;
  return of?.kind === 'account' && of.via === undefined && !of.tentative;
}
