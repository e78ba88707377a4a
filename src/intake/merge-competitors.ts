import type { Competitor } from '../model/competitor.js';
import { accountKey } from '../model/reading.js';
import { siteKey } from './site-key.js';

/** Two rows that were one company. */
export interface Merged {
  file: string;
  /** The row that was folded in … */
  line: number;
  name: string;
  /** … and the one it was folded into. */
  intoLine: number;
  intoName: string;
  because: 'same-domain' | 'same-account';
  /** The domain or the account's url. */
  what: string;
}

interface Listed {
  competitor: Competitor;
  file: string;
}

/**
 * Folds rows with the same registrable domain or the same account into the first of them, and says which. Rows that name
 * different websites stay apart even where they share an account: a website that nobody reads would be lost.
 */
export function mergeCompetitors(listed: readonly Listed[]): { competitors: Competitor[]; merged: Merged[] } {
  const kept = new Set<Competitor>();
  const bySign = new Map<string, Competitor>();
  /** The order of the rows over all lists. */
  const place = new Map(listed.map(({ competitor }, i) => [competitor, i]));
  const merged: Merged[] = [];
  const stands = (company: Competitor | undefined) => company !== undefined && kept.has(company);
  for (const { competitor, file } of listed) {
    const meetings = new Map<Competitor, Sign>();
    for (const sign of signsOf(competitor)) {
      const known = bySign.get(sign.key);
      if (known !== undefined && !meetings.has(known) && mayBeOne(known, competitor))
        meetings.set(known, sign);
    }
    const [into, ...others] = [...meetings.keys()].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    const row = into ?? competitor;
    kept.add(row);
    const folded = into === undefined ? [] : [competitor, ...others].filter((from) => foldInto(into, from));
    for (const from of folded) {
      kept.delete(from);
      merged.push(mergedOf(file, from, row, meetings.get(from === competitor ? row : from)));
    }
    // A row that is folded in goes on speaking for the company: its own domain may come again.
    for (const one of [row, ...folded])
      for (const { key } of signsOf(one)) if (!stands(bySign.get(key))) bySign.set(key, row);
  }
  return { competitors: [...kept], merged };
}

function mayBeOne(a: Competitor, b: Competitor): boolean {
  return a.website === undefined || b.website === undefined || siteKey(a.website) === siteKey(b.website);
}

function mergedOf(file: string, from: Competitor, into: Competitor, sign: Sign | undefined): Merged {
  return {
    file,
    line: from.line ?? 0,
    name: from.name,
    intoLine: into.line ?? 0,
    intoName: into.name,
    because: sign?.because ?? 'same-domain',
    what: sign?.what ?? '',
  };
}

/** What tells that two rows are one company. */
interface Sign {
  key: string;
  because: Merged['because'];
  what: string;
}

function signsOf(c: Competitor): Sign[] {
  const accounts = c.accounts.map((a) => ({
    key: `account ${accountKey(a)}`,
    because: 'same-account' as const,
    what: a.url,
  }));
  if (c.website === undefined) return accounts;
  const what = siteKey(c.website);
  return [{ key: `site ${what}`, because: 'same-domain', what }, ...accounts];
}

/** What the first row leaves open comes from the second; false where they cannot be one after all. */
function foldInto(into: Competitor, from: Competitor): boolean {
  if (!mayBeOne(into, from)) return false;
  const known = new Set(into.accounts.map(accountKey));
  into.accounts.push(...from.accounts.filter((a) => !known.has(accountKey(a))));
  if (into.website === undefined && from.website !== undefined) into.website = from.website;
  if (into.industry === undefined && from.industry !== undefined) into.industry = from.industry;
  if (into.wikidata === undefined && from.wikidata !== undefined) into.wikidata = from.wikidata;
  if (from.self) into.self = true;
  const seen = new Set(into.seenByHand?.map((s) => accountKey(s.account)));
  const more = from.seenByHand?.filter((s) => !seen.has(accountKey(s.account))) ?? [];
  if (more.length > 0) into.seenByHand = [...(into.seenByHand ?? []), ...more];
  const networks = new Set(into.seenOnNetwork?.map((s) => s.network));
  const others = from.seenOnNetwork?.filter((s) => !networks.has(s.network)) ?? [];
  if (others.length > 0) into.seenOnNetwork = [...(into.seenOnNetwork ?? []), ...others];
  return true;
}
