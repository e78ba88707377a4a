import { z } from 'zod';
import { networkIds } from '../model/network-id.js';
import type { Instant } from '../model/time.js';
import { packageText } from '../package-root.js';
import type { Candidate } from './candidate.js';

const tableSchema = z.object({
  website: z.string(),
  end: z.string(),
  properties: z.record(
    z.string(),
    z.object({ network: z.enum(networkIds as [string, ...string[]]), url: z.string() }),
  ),
});

/** The properties that name accounts, websites and ends. */
export const table = tableSchema.parse(JSON.parse(packageText('data/wikidata-properties.json')));

/** What an item of Wikidata states of one account. */
export interface Statement {
  property: string;
  value: string;
  rank: 'preferred' | 'normal' | 'deprecated';
  /** Since when it holds no more, as Wikidata writes it. */
  end?: string | undefined;
  hasReference: boolean;
}

/**
 * The accounts an item states today: 5 with a reference, else 4. Deprecated and ended statements are none, and a preferred one says
 * that the others of its property are outdated.
 */
export function accountsStated(statements: readonly Statement[], page: string, now: Instant): Candidate[] {
  const current = statements.filter((s) => s.rank !== 'deprecated' && !isOver(s, now));
  const preferred = new Set(current.filter((s) => s.rank === 'preferred').map((s) => s.property));
  return current.flatMap((s): Candidate[] => {
    if (s.rank !== 'preferred' && preferred.has(s.property)) return [];
    const url = accountUrl(s.property, s.value);
    if (url === undefined) return [];
    return [{ url, source: 'wikidata', weight: s.hasReference ? 5 : 4, page, element: s.property }];
  });
}

/** `2019-05-01T00:00:00Z`, in an item's data `+2019-00-00T00:00:00Z`: a month or day that nobody knows is 00. */
function isOver({ end }: Statement, now: Instant): boolean {
  if (end === undefined) return false;
  const day = end.replace(/^\+/, '').replace(/-00/g, '-01');
  return !(Date.parse(day) > now);
}

function accountUrl(property: string, value: string): string | undefined {
  const entry = Object.hasOwn(table.properties, property) ? table.properties[property] : undefined;
  if (entry === undefined) return undefined;
  if (entry.url === '$1') return value;
  if (entry.network === 'fediverse') {
    const address = /^@?([\w.-]+)@([a-z0-9.-]+)$/i.exec(value);
    return address ? `https://${address[2]}/@${address[1]}` : undefined;
  }
  return entry.url.replace('$1', () => value.split('/').map(encodeURIComponent).join('/'));
}
