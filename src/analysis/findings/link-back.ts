import { getDomain } from 'tldts';
import type { CompetitorRecord } from '../../model/audit-data.js';
import type { Profile } from '../../model/reading.js';

/** Where a profile's links lead: to the company, to another site under another name, nowhere, or nobody read them. */
export type LinkBack =
  | { kind: 'linked' }
  | { kind: 'elsewhere'; website: string }
  | { kind: 'none' }
  | { kind: 'unknown' };

export function linkBack(profile: Profile | undefined, company: CompetitorRecord): LinkBack {
  const site = company.website === undefined ? null : getDomain(company.website);
  if (profile === undefined || site === null) return { kind: 'unknown' };
  const links = [profile.website, ...(profile.links ?? []), ...(profile.verifiedLinks ?? [])].filter(
    (link) => link !== undefined && link !== '',
  );
  if (links.some((link) => link !== undefined && getDomain(link) === site)) return { kind: 'linked' };
  if (mentions(profile.bio, site)) return { kind: 'linked' };
  if (profile.website === undefined && profile.links === undefined) return { kind: 'unknown' };
  if (profile.website && namesAnother(profile, company)) {
    return { kind: 'elsewhere', website: profile.website };
  }
  return { kind: 'none' };
}

function mentions(bio: string | undefined, site: string): boolean {
  return bio?.toLowerCase().includes(site) ?? false;
}

/** Another name: not one word of four letters or more in common with the company's name or domain. */
function namesAnother(profile: Profile, company: CompetitorRecord): boolean {
  if (profile.displayName === undefined) return false;
  const wordsOfCompany = words(`${company.name} ${company.website ?? ''}`);
  const flat = wordsOfCompany.join(' ');
  const own = words(`${profile.displayName} ${profile.handle ?? ''}`);
  return (
    own.length > 0 && !own.some((word) => flat.includes(word) || wordsOfCompany.some((w) => word.includes(w)))
  );
}

function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 4 && word !== 'https');
}
