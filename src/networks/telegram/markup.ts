import type { CheerioAPI } from '../text/html.js';

/** White space folded; undefined when nothing is there. */
export function textOf($: CheerioAPI, selector: string): string | undefined {
  const found = $(selector).first();
  found.find('br').replaceWith(' ');
  const text = found.text().replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** Addresses outside Telegram that a description links to, in order. */
export function linksOf($: CheerioAPI, selector: string): string[] {
  const hrefs = $(`${selector} a[href]`)
    .toArray()
    .flatMap((link) => $(link).attr('href')?.trim() ?? []);
  return [...new Set(hrefs.filter(isOutside))];
}

function isOutside(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return /^https?:$/.test(protocol) && !/(?:^|\.)(?:t\.me|telegram\.(?:me|org|dog))$/.test(hostname);
}
