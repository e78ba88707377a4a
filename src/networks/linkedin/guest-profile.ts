import type { Count, Profile } from '../../model/reading.js';
import { wrappedUrl } from '../account-of.js';
import { parseCount } from '../text/count.js';
import { list, text } from '../text/dig.js';
import { type CheerioAPI, jsonLdObjects, metaContent } from '../text/html.js';
import { known } from '../text/known.js';

/** What the guest page says about the organization. */
export function profileIn($: CheerioAPI): Profile {
  const organization = jsonLdObjects($).find((object) => object['@type'] === 'Organization');
  const title = $('.top-card-layout__title').first().text().replace(/\s+/g, ' ').trim();
  return known({
    displayName: text(title) ?? text(organization?.['name']) ?? nameInTags($),
    bio:
      text(organization?.['description']) ?? text($('[data-test-id="about-us__description"]').first().text()),
    website: websiteIn($, organization),
    followers: followersIn($),
  });
}

function nameInTags($: CheerioAPI): string | undefined {
  return text(metaContent($, 'og:title')?.replace(/\s*\|\s*LinkedIn\s*$/i, ''));
}

/** The structured data holds the plain address; the visible link leads through LinkedIn's redirect. */
function websiteIn($: CheerioAPI, organization: Record<string, unknown> | undefined): string | undefined {
  const stated = [organization?.['sameAs'], ...list(organization?.['sameAs'])]
    .map(text)
    .find((url) => isForeign(url));
  if (stated !== undefined) return stated;
  const href = $('[data-test-id="about-us__website"] a[href]').first().attr('href') ?? '';
  if (!URL.canParse(href)) return undefined;
  const target = wrappedUrl(new URL(href), 'url')?.href ?? href;
  return isForeign(target) ? target : undefined;
}

function isForeign(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && !/(?:^|\.)linkedin\.com$/i.test(new URL(url).hostname);
}

/** "Acme | 5,750 followers on LinkedIn. …" in every language; else the number under the title. */
function followersIn($: CheerioAPI): Count | undefined {
  for (const name of ['og:description', 'description', 'twitter:description']) {
    const head = (metaContent($, name) ?? '').slice(0, 400);
    for (const match of head.matchAll(/\|\s*(\d[\d.,\s’']{0,20})\s?\p{L}[^|\d]{0,60}LinkedIn/gu)) {
      const count = parseCount(match[1] ?? '');
      if (count) return count;
    }
  }
  const line = $('.top-card-layout__first-subline').first();
  const own = line.children('span').last().text() || line.text();
  const last = [...own.replace(/\s+/g, ' ').matchAll(/\d[\d.,\s’']{0,20}(?=\s?\p{L})/gu)].at(-1)?.[0];
  return last === undefined ? undefined : parseCount(last);
}
