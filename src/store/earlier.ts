import { z } from 'zod';
import type { AccountRecord } from '../model/audit-data.js';
import type { NetworkId } from '../model/network-id.js';
import { accountOfRow } from './account-of-row.js';
import type { Store } from './database.js';
import type { DeclaredAccount } from './declarations.js';
import { storedJson } from './stored-json.js';

/**
 * What the last finished audit before this one knew to be declared for a competitor by anything but the list, with when it
 * was last seen declared. What that audit had itself only carried on is carried on.
 */
export async function declaredEarlier(
  store: Store,
  auditId: number,
  competitorId: number,
): Promise<DeclaredAccount[]> {
  const before = await store
    .selectFrom('audits as a')
    .innerJoin('audit_competitors as c', 'c.audit_id', 'a.id')
    .select(['a.id', 'a.as_of'])
    .where('c.competitor_id', '=', competitorId)
    .where('a.id', '<', auditId)
    .where('a.finished_at', 'is not', null)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) return [];
  const sources = await store
    .selectFrom('declarations')
    .select(['account_id', 'source', 'page', 'element', 'weight'])
    .where('audit_id', '=', before.id)
    .where('competitor_id', '=', competitorId)
    .where('source', '!=', 'list')
    .execute();
  const rows = await store
    .selectFrom('audit_accounts as d')
    .innerJoin('accounts as n', 'n.id', 'd.account_id')
    .select(['d.account_id', 'd.weight', 'd.certainty', 'd.role', 'd.locale', 'd.last_declared_at'])
    .select(['n.network', 'n.handle', 'n.url'])
    .where('d.audit_id', '=', before.id)
    .where('d.competitor_id', '=', competitorId)
    .execute();
  return rows.flatMap((row): DeclaredAccount[] => {
    const own = sources.filter((source) => source.account_id === row.account_id);
    if (own.length === 0) return [];
    return [
      {
        competitorId,
        account: accountOfRow(row),
        sources: own.map(({ source, page, element, weight }) => ({
          source,
          page,
          weight,
          ...(element !== null && { element }),
        })),
        weight: row.weight,
        certainty: row.certainty as AccountRecord['certainty'],
        ...(row.role !== null && { role: row.role }),
        ...(row.locale !== null && { locale: row.locale }),
        lastDeclared: row.last_declared_at ?? before.as_of,
      },
    ];
  });
}

/** The accounts an audit has for a competitor so far, on one network or on all. */
export async function accountUrlsOf(
  store: Store,
  auditId: number,
  competitorId: number,
  network?: NetworkId,
): Promise<string[]> {
  const ofCompetitor = store
    .selectFrom('audit_accounts as d')
    .innerJoin('accounts as n', 'n.id', 'd.account_id')
    .select('n.url')
    .where('d.audit_id', '=', auditId)
    .where('d.competitor_id', '=', competitorId);
  const rows = await (network === undefined
    ? ofCompetitor
    : ofCompetitor.where('n.network', '=', network)
  ).execute();
  return rows.map((row) => row.url);
}

const identified = z.object({ profile: z.object({ accountId: z.string() }) });

/** The network's own permanent id of an account, as the latest audit before this one read it. */
export async function idKnownEarlier(
  store: Store,
  auditId: number,
  accountId: number,
): Promise<string | undefined> {
  const rows = await store
    .selectFrom('observations')
    .select('observation_json')
    .where('account_id', '=', accountId)
    .where('audit_id', '<', auditId)
    .where('outcome', '=', 'present')
    .orderBy('audit_id', 'desc')
    .limit(5)
    .execute();
  for (const row of rows) {
    const known = storedJson(identified, row.observation_json);
    if (known !== undefined) return known.profile.accountId;
  }
  return undefined;
}
