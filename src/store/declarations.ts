import { z } from 'zod';
import { evidenceSchema } from '../model/answer.js';
import type { AccountRecord, DeclarationSource, PlaceholderRecord, SiteRecord } from '../model/audit-data.js';
import { type SiteState, siteStateSchema } from '../model/discovery.js';
import { type Reason, reasonSchema } from '../model/reason.js';
import { accountId } from './audits.js';
import { batchesOf } from './batches.js';
import type { Store } from './database.js';
import { withSum } from './row-sum.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** An account with why it is held to be a competitor's; weights as discovery gives them, 0 to 5 and a bonus. */
export interface DeclaredAccount extends Omit<AccountRecord, 'observation'> {
  competitorId: number;
}

const certainties = ['probable', 'accepted', 'certain'] as const;

/** Stores that an account belongs to a competitor and why; what is already known of it is added to, never replaced. */
export async function putDeclared(trx: Store, auditId: number, declared: DeclaredAccount): Promise<number> {
  const id = await accountId(trx, declared.account);
  const place = { audit_id: auditId, competitor_id: declared.competitorId, account_id: id };
  const known = await trx
    .selectFrom('audit_accounts')
    .select(['weight', 'certainty', 'role', 'locale', 'last_declared_at'])
    .where('audit_id', '=', auditId)
    .where('competitor_id', '=', declared.competitorId)
    .where('account_id', '=', id)
    .executeTakeFirst();
  const values = withSum('audit_accounts', {
    ...place,
    weight: Math.max(declared.weight, known?.weight ?? 0),
    certainty: surer(declared.certainty, known?.certainty),
    role: declared.role ?? known?.role ?? null,
    locale: declared.locale ?? known?.locale ?? null,
    last_declared_at: lastDeclared(declared, known),
  });
  await trx
    .insertInto('audit_accounts')
    .values(values)
    .onConflict((c) => c.columns(['audit_id', 'competitor_id', 'account_id']).doUpdateSet(values))
    .execute();
  for (const source of declared.sources) await putSource(trx, place, source);
  return id;
}

/** Accounts that a list names, when the audit begins: nobody has declared any of them yet. */
export async function putListed(
  trx: Store,
  auditId: number,
  listed: readonly { competitorId: number; accountId: number }[],
  source: DeclarationSource,
): Promise<void> {
  const pairs = new Map(listed.map((pair) => [`${pair.competitorId} ${pair.accountId}`, pair]));
  const { element = null, page, weight } = source;
  for (const batch of batchesOf([...pairs.values()])) {
    const places = batch.map(({ competitorId, accountId }) => ({
      audit_id: auditId,
      competitor_id: competitorId,
      account_id: accountId,
    }));
    const held = { weight, certainty: 'certain', role: null, locale: null, last_declared_at: null };
    const accounts = places.map((place) => withSum('audit_accounts', { ...place, ...held }));
    await trx.insertInto('audit_accounts').values(accounts).execute();
    const why = { source: source.source, page, element, weight };
    const declarations = places.map((place) => withSum('declarations', { ...place, ...why }));
    await trx.insertInto('declarations').values(declarations).execute();
  }
}

/** What this audit sees declared is no longer "last declared" earlier; a look back takes nothing from what it saw. */
function lastDeclared(
  declared: DeclaredAccount,
  known: { last_declared_at: number | null } | undefined,
): number | null {
  if (declared.lastDeclared === undefined || known?.last_declared_at === null) return null;
  return Math.max(declared.lastDeclared, known?.last_declared_at ?? 0);
}

function surer(a: AccountRecord['certainty'], b: string | undefined): AccountRecord['certainty'] {
  const rank = Math.max(certainties.indexOf(a), certainties.indexOf(b as AccountRecord['certainty']));
  return certainties[rank] ?? a;
}

async function putSource(
  trx: Store,
  place: { audit_id: number; competitor_id: number; account_id: number },
  source: DeclarationSource,
): Promise<void> {
  const same = await trx
    .selectFrom('declarations')
    .select('weight')
    .where((eb) => eb.and({ ...place, source: source.source, page: source.page }))
    .executeTakeFirst();
  if (same) return;
  await trx
    .insertInto('declarations')
    .values(
      withSum('declarations', {
        ...place,
        source: source.source,
        page: source.page,
        element: source.element ?? null,
        weight: source.weight,
      }),
    )
    .execute();
}

/** All that a look at a website found but its accounts. */
export interface SiteFindings {
  site: SiteRecord;
  placeholders: PlaceholderRecord[];
  rejected: { url: string; reason: Reason; page: string }[];
}

/** Stores what was found out about a website; the evidence of a first look stays beside that of a second. */
export async function putSite(
  trx: Store,
  auditId: number,
  competitorId: number,
  found: SiteFindings,
): Promise<void> {
  const known = await trx
    .selectFrom('sites')
    .select('evidence_json')
    .where('audit_id', '=', auditId)
    .where('competitor_id', '=', competitorId)
    .executeTakeFirst();
  const before = storedJson(z.array(evidenceSchema), known?.evidence_json ?? '[]') ?? [];
  const values = withSum('sites', {
    audit_id: auditId,
    competitor_id: competitorId,
    state: found.site.state,
    reason_json: found.site.reason ? asStoredJson(found.site.reason) : null,
    evidence_json: asStoredJson([...before, ...found.site.evidence]),
    pages_json: asStoredJson(found.site.pagesRead),
    unread_json: found.site.unread ? asStoredJson(found.site.unread) : null,
    also_linked_json: asStoredJson(found.site.alsoLinked ?? []),
    beyond: found.site.beyond ?? 0,
    placeholders_json: asStoredJson(found.placeholders),
    rejected_json: asStoredJson(found.rejected),
  });
  await trx
    .insertInto('sites')
    .values(values)
    .onConflict((c) => c.columns(['audit_id', 'competitor_id']).doUpdateSet(values))
    .execute();
}

/** What an earlier look of this audit said of a website. */
export async function storedSite(
  store: Store,
  auditId: number,
  competitorId: number,
): Promise<Pick<SiteState, 'state' | 'reason'> | undefined> {
  const row = await store
    .selectFrom('sites')
    .select(['state', 'reason_json'])
    .where('audit_id', '=', auditId)
    .where('competitor_id', '=', competitorId)
    .executeTakeFirst();
  const state = siteStateSchema.shape.state.safeParse(row?.state);
  if (row === undefined || !state.success) return undefined;
  const reason = row.reason_json === null ? undefined : storedJson(reasonSchema, row.reason_json);
  return { state: state.data, ...(reason && { reason }) };
}
