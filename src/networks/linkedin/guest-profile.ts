import { canParse } from '../../can-parse.js';
import type { Count, Profile } from '../../model/reading.js';
import { wrappedUrl } from '../account-of.js';
import { parseCount, plainDigits } from '../text/counts/index.js';
import { known, list, text } from '../text/data/index.js';
import { type CheerioAPI, jsonLdObjects, metaContent } from '../text/markup/index.js';

/** The counter and the name of the network stand within so many characters. */
const MAX_HEAD = 80;

/** What the guest page says about the organization. */
export function profileIn($: CheerioAPI): Profile {
  const organization = organizationIn($);
  const title = $('.top-card-layout__title').first().text().replace(/\s+/g, ' ').trim();
  return known({
    displayName: text(title) ?? text(organization?.['name']) ?? nameInTags($),
    bio:
      text(organization?.['description']) ?? text($('[data-test-id="about-us__description"]').first().text()),
    website: websiteIn($, organization),
    followers: followersIn($),
  });
}

/** The structured data about the page: an organization, or the kind of one that schools are. */
export function organizationIn($: CheerioAPI): Record<string, unknown> | undefined {
  return jsonLdObjects($).find((object) =>
    [object['@type'], ...list(object['@type'])].some(
      (type) => typeof type === 'string' && /organization$|^(?:corporation|collegeoruniversity)$/i.test(type),
    ),
  );
}

function nameInTags($: CheerioAPI): string | undefined {
  return text(metaContent($, 'og:title')?.replace(/\s{0,9}\|\s{0,9}LinkedIn\s{0,9}$/i, ''));
}

/** The structured data holds the plain address; the visible link leads through LinkedIn's redirect. */
function websiteIn($: CheerioAPI, organization: Record<string, unknown> | undefined): string | undefined {
  const stated = [organization?.['sameAs'], ...list(organization?.['sameAs'])]
    .map(text)
    .find((url) => isForeign(url));
  if (stated !== undefined) return stated;
  const href = $('[data-test-id="about-us__website"] a[href]').first().attr('href') ?? '';
  if (!canParse(href)) return undefined;
  const target = wrappedUrl(new URL(href), 'url')?.href ?? href;
  return isForeign(target) ? target : undefined;
}

function isForeign(url: string | undefined): boolean {
  return url !== undefined && canParse(url) && !/(?:^|\.)linkedin\.com$/i.test(new URL(url).hostname);
}

function followersIn($: CheerioAPI): Count | undefined {
  const described = followersDescribed($);
  if (described) return described;
  const line = $('.top-card-layout__first-subline').first();
  const own = line.children('span').last().text() || line.text();
  const last = [...plainDigits(own).matchAll(/\d[\d.,\s’']{0,20}(?=\s?\p{L})/gu)].at(-1)?.[0];
  return last === undefined ? undefined : parseCount(last);
}

/**
 * "Acme | 5,750 followers on LinkedIn. …" in every language: the part behind a bar that names LinkedIn, before the number
 * ("LinkedIn’de 5.750 takipçi") or after it. The description of a page has it, that of a person has not.
 */
export function followersDescribed($: CheerioAPI): Count | undefined {
  for (const name of ['og:description', 'description', 'twitter:description']) {
    const [, ...parts] = plainDigits((metaContent($, name) ?? '').slice(0, 400)).split('|');
    for (const part of parts) {
      const head = part.slice(0, MAX_HEAD);
      const number = /\d[\d.,\s’']{0,20}(?=\s?\p{L})/u.exec(head)?.[0];
      const count =
        number !== undefined && /linkedin|领英|領英/iu.test(head) ? parseCount(number) : undefined;
      if (count) return count;
    }
  }
  return undefined;
}
