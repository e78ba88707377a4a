import type { Standing } from '../analysis/model/report-model.js';
import type { Settings } from '../analysis/settings.js';
import { type AccountStudy, type CompanyStudy, study } from '../analysis/study.js';
import { lookOrder } from '../analysis/thesis/look-order.js';
import { sampleFor } from '../analysis/thesis/sample.js';
import { type AccountRef, accountKey } from '../model/reading.js';
import { accountIdsOf } from '../store/accounts.js';
import { auditData } from '../store/audit-data.js';
import type { Store } from '../store/database.js';
import { looksOf } from '../store/looks.js';
import type { LookRow } from '../store/schema.js';

/** An account that only a person can see. */
export interface QueueItem {
  accountId: number;
  account: AccountRef;
  companies: string[];
  /** Why it could not be seen. */
  standing: Pick<Standing, 'reason' | 'cause'>;
}

/** `settling`: the answer hangs on them. `sample`: chance drew them. `rest`: everything else. */
export type PartId = 'settling' | 'sample' | 'rest';

export interface Queue {
  parts: { id: PartId; items: QueueItem[] }[];
  /** So many would settle the verdict for this list; undefined where not even all would. */
  settling: number | undefined;
  /** A random sample is there to be asked for. */
  hasSample: boolean;
  /** Put aside by a person, with the look that did it. */
  skipped: { item: QueueItem; look: LookRow }[];
  /** Looked at by a person, in this audit. */
  looked: number;
  /** Every account of the audit, by id, for what names it. */
  named: ReadonlyMap<number, QueueItem & { study: AccountStudy }>;
  looks: LookRow[];
}

/** What waits for a person in an audit, in the order in which it settles the verdict, or with the random sample first. */
export async function queueOf(
  store: Store,
  auditId: number,
  settings: Settings,
  { sampleFirst }: { sampleFirst: boolean },
): Promise<Queue> {
  const { competitors, controls, audit } = await auditData(store, auditId, { earlier: 0 });
  const companies = study({ competitors, controls, asOf: audit.asOf, pooled: false }, settings);
  const looks = await looksOf(store, auditId);
  const named = namedAccounts(companies, await accountIdsOf(store, auditId));
  const byKey = new Map([...named.values()].map((item) => [keyOf(item.study), item]));
  const { accounts, settling } = lookOrder(companies);
  const aside = latestSkips(looks);
  const open = accounts.flatMap((account) => byKey.get(keyOf(account)) ?? []);
  const rivals = companies.filter(({ company }) => !company.self);
  const sample = sampleFor(rivals, settings.sampleSeed);
  const drawn = sampleFirst && sample ? drawnKeys(sample) : undefined;
  const head = open.slice(0, settling ?? 0);
  const isFirst = (item: QueueItem & { study: AccountStudy }) =>
    drawn ? drawn.has(item.study.key) : head.includes(item);
  const waiting = open.filter(({ accountId }) => !aside.has(accountId));
  const first = waiting.filter(isFirst);
  const rest = waiting.filter((item) => !isFirst(item));
  return {
    parts: [
      { id: drawn ? ('sample' as const) : ('settling' as const), items: first },
      { id: 'rest' as const, items: rest },
    ].filter(({ items }) => items.length > 0),
    settling,
    hasSample: sample !== undefined,
    skipped: open.flatMap((item) => {
      const look = aside.get(item.accountId);
      return look === undefined ? [] : [{ item, look }];
    }),
    looked: [...named.values()].filter(({ study: { record } }) => record.observation?.seenBy !== undefined)
      .length,
    named,
    looks,
  };
}

/** Account ids in the order of the queue: what `assist` goes by as well. */
export async function lookIds(store: Store, auditId: number, settings: Settings): Promise<number[]> {
  const { parts } = await queueOf(store, auditId, settings, { sampleFirst: false });
  return parts.flatMap(({ items }) => items.map(({ accountId }) => accountId));
}

function drawnKeys({ drawn, size = drawn.length }: NonNullable<ReturnType<typeof sampleFor>>): Set<string> {
  return new Set(drawn.slice(0, size).flatMap(({ accounts }) => accounts));
}

/** Accounts whose last look put them aside. */
function latestSkips(looks: readonly LookRow[]): Map<number, LookRow> {
  const latest = new Map<number, LookRow>();
  for (const look of looks) if (!latest.has(look.account_id)) latest.set(look.account_id, look);
  return new Map([...latest].filter(([, { kind }]) => kind === 'skipped'));
}

function namedAccounts(companies: readonly CompanyStudy[], ids: ReadonlyMap<string, number>) {
  const named = new Map<number, QueueItem & { study: AccountStudy }>();
  for (const { company, accounts } of companies)
    for (const account of accounts) {
      const accountId = ids.get(keyOf(account));
      if (accountId === undefined) continue;
      const known = named.get(accountId);
      if (known) known.companies.push(company.name);
      else
        named.set(accountId, {
          accountId,
          account: account.record.account,
          companies: [company.name],
          standing: account.standing,
          study: account,
        });
    }
  return named;
}

function keyOf({ record }: AccountStudy): string {
  return accountKey(record.account);
}
