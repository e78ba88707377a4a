import type { AccountRecord, CompetitorRecord } from '../../model/audit-data.js';
import type { AccountReport, Finding, Standing } from '../model/schema/account.js';
import type { Settings } from '../settings.js';

export type NotCounted = NonNullable<AccountReport['notCounted']>;

interface Placed {
  record: Pick<AccountRecord, 'account' | 'certainty' | 'sources'>;
  standing: Standing;
}

/**
 * Who stays out of the verdict: the own company, uncertain accounts, seasonal ones, an old address of a declared one, and
 * what looks like somebody else's, whose good or poor running is no merit of the company (unless the list names it).
 */
export function whyNotCounted(
  company: Pick<CompetitorRecord, 'self'>,
  { record, standing, findings }: Placed & { findings: readonly Finding[] },
  siblings: readonly Placed[],
  settings: Settings,
): NotCounted | undefined {
  if (company.self) return 'self';
  const { network, handle, url } = record.account;
  if (settings.exempt.includes(url) || settings.exempt.includes(`${network}/${handle}`)) return 'exempt';
  const to = standing.kind === 'moved' ? standing.reason.args?.['to'] : undefined;
  const counts = (s: Placed) => s.record.certainty !== 'probable' || settings.includeProbable;
  if (typeof to === 'string' && siblings.some((s) => s.record !== record && counts(s) && isAt(s.record, to)))
    return 'moved-to-declared';
  if (record.certainty === 'probable' && !settings.includeProbable) return 'probable';
  const listed = record.sources.some(({ source }) => source === 'list');
  return !listed && findings.some(({ code }) => code === 'other-owner') ? 'other-owner' : undefined;
}

function isAt({ account }: Placed['record'], address: string): boolean {
  const wanted = plainAddress(address);
  return plainAddress(account.url) === wanted || plainAddress(account.handle) === wanted;
}

/** An address without what makes no difference: case, scheme, `www.`, a leading @, a closing slash. */
function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^@/, '')
    .replace(/\/$/, '');
}
