import { canParse } from '../../can-parse.js';
import type { CheerioAPI } from '../text/markup/index.js';

/** White space folded; undefined when nothing is there. */
export function textOf($: CheerioAPI, selector: string): string | undefined {
  const found = $(selector).first();
  found.find('br').replaceWith(' ');
  const text = found.text().replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** Addresses outside Telegram that a description names, in order. Old cards write them out without a link. */
export function linksOf($: CheerioAPI, selector: string): string[] {
  const hrefs = $(`${selector} a[href]`)
    .toArray()
    .flatMap((link) => $(link).attr('href')?.trim() ?? []);
  const written =
    hrefs.length > 0 ? [] : (textOf($, selector)?.match(/https?:\/\/[^\s<>"')\]]{3,300}/g) ?? []);
  return [
    ...new Set([...hrefs, ...written.map((url) => url.replace(/[.,;:!?]{1,20}$/, ''))].filter(isOutside)),
  ];
}

function isOutside(href: string): boolean {
  if (!canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return /^https?:$/.test(protocol) && !/(?:^|\.)(?:t\.me|telegram\.(?:me|org|dog))$/.test(hostname);
}
