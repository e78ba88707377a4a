import { z } from 'zod';
import type { AccountRecord } from '../model/audit-data.js';
import { unreadSchema } from '../model/discovery.js';
import { type PastDiscovery, pastDiscoverySchema } from '../model/past-discovery.js';
import type { AccountRef } from '../model/reading.js';
import { because } from '../model/reason.js';
import { accountOfRow } from './account-of-row.js';
import type { Store } from './database.js';
import { checkRow, withSum } from './row-sum.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** Stores what archived copies of a competitor's site say; a later look of the same audit takes the place of the earlier. */
export async function putPast(
  trx: Store,
  auditId: number,
  competitorId: number,
  found: PastDiscovery,
): Promise<void> {
  const place = { audit_id: auditId, competitor_id: competitorId };
  const values = withSum('past_discoveries', { ...place, past_json: asStoredJson(found) });
  await trx
    .insertInto('past_discoveries')
    .values(values)
    .onConflict((c) => c.columns(['audit_id', 'competitor_id']).doUpdateSet(values))
    .execute();
}

/** What archived copies say, by competitor; a damaged row says nothing, and why. */
export async function pastsOf(store: Store, auditId: number): Promise<Map<number, PastDiscovery>> {
  const rows = await store
    .selectFrom('past_discoveries')
    .selectAll()
    .where('audit_id', '=', auditId)
    .execute();
  for (const row of rows) checkRow('past_discoveries', row, row.sum);
  return new Map(
    rows.map((row) => [
      row.competitor_id,
      storedJson(pastDiscoverySchema, row.past_json) ?? lost(row.competitor_id),
    ]),
  );
}

function lost(competitorId: number): PastDiscovery {
  const reason = because('damaged-row', { table: 'past_discoveries', row: competitorId });
  const empty = { captures: [], past: [], uncertain: [], closed: [], since: [], known: [] };
  return { website: '', state: 'not-checked', reason, archived: 0, ...empty };
}

/** What this audit knows of a competitor's site and accounts so far. */
export interface KnownToday {
  isRead: boolean;
  /** The address its home page was asked by. */
  home?: string;
  accounts: { account: AccountRef; certainty: AccountRecord['certainty'] }[];
  rejectedUrls: string[];
}

const rejected = z.array(z.object({ url: z.string() }));
const seen = z.array(z.object({ url: z.string(), finalUrl: z.string().optional() }));

/** Undefined where the site was not looked at yet. */
export async function knownToday(
  store: Store,
  auditId: number,
  competitorId: number,
): Promise<KnownToday | undefined> {
  const site = await store
    .selectFrom('sites')
    .selectAll()
    .where('audit_id', '=', auditId)
    .where('competitor_id', '=', competitorId)
    .executeTakeFirst();
  if (site === undefined) return undefined;
  const accounts = await store
    .selectFrom('audit_accounts as d')
    .innerJoin('accounts as n', 'n.id', 'd.account_id')
    .select(['n.network', 'n.handle', 'n.url', 'd.certainty'])
    .where('d.audit_id', '=', auditId)
    .where('d.competitor_id', '=', competitorId)
    .orderBy('d.account_id')
    .execute();
  const unread = site.unread_json === null ? undefined : storedJson(unreadSchema, site.unread_json);
  const [first] = storedJson(z.array(z.string()), site.pages_json) ?? [];
  const home = (storedJson(seen, site.evidence_json) ?? []).find((e) => (e.finalUrl ?? e.url) === first);
  return {
    isRead: site.state === 'alive' && unread === undefined,
    ...(home && { home: home.url }),
    accounts: accounts.map((row) => ({
      account: accountOfRow(row),
      certainty: row.certainty as AccountRecord['certainty'],
    })),
    rejectedUrls: (storedJson(rejected, site.rejected_json) ?? []).map(({ url }) => url),
  };
}
