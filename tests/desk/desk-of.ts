import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { runAudit } from '../../src/audit/run-audit.js';
import type { DeskHost } from '../../src/desk/host.js';
import { serveDesk } from '../../src/desk/serve.js';
import { nameAccount } from '../../src/networks/name-account.js';
import { renderHtml } from '../../src/report/render-html.js';
import { auditData } from '../../src/store/audit-data.js';
import { openStore } from '../../src/store/database.js';

const settings = settingsFrom({});

/** An audit of companies whose accounts are all behind a wall, in a database of its own. */
export async function walledAudit(
  database: string,
  companies: readonly { name: string; accounts: readonly string[] }[],
  at: number,
): Promise<void> {
  const store = await openStore(database);
  await runAudit({
    store,
    list: 'list.csv',
    competitors: companies.map(({ name, accounts }) => ({ name, accounts: accounts.map(accountAt) })),
    version: '0.0.0',
    conditions: [],
    asOf: at,
    keepBodies: 'all',
    work: {
      askFor: () => async (request) => ({
        kind: 'refusal',
        url: request.url,
        at,
        reason: { code: 'login-wall' },
      }),
      means: { browser: false, hasToken: () => false },
      clock: { now: () => at, sleep: async () => {} },
      signal: new AbortController().signal,
      discovery: {},
      width: 4,
    },
  });
  await store.destroy();
}

export function accountAt(url: string) {
  const named = nameAccount(url);
  if (!('account' in named) || named.account === undefined) throw new Error(url);
  return named.account;
}

/** A desk in this process. */
export async function openDesk(database: string, more: Partial<DeskHost> = {}, idleMs = 60_000) {
  const stop = new AbortController();
  const modelOf: DeskHost['modelOf'] = async (store, id) => analyse(await auditData(store, id), settings, []);
  const desk = await serveDesk({
    host: {
      database,
      settings,
      auditId: undefined,
      lang: 'en',
      contact: undefined,
      by: 'AB',
      watch: undefined,
      openStore: () => openStore(database),
      modelOf,
      reportPage: async (store, id, lang) => renderHtml(await modelOf(store, id), { lang }),
      writeReport: async () => '/somewhere/report.html',
      listSentences: (problems) => problems.map(({ code }) => code),
      importSentence: ({ code }) => code,
      costSentence: () => undefined,
      runAudit: async () => ({ kind: 'finished' }),
      now: () => Date.now(),
      ...more,
    },
    port: 0,
    idleMs,
    signal: stop.signal,
  });
  const url = new URL(desk.url);
  return {
    ...desk,
    url,
    key: url.searchParams.get('key') ?? '',
    async close() {
      stop.abort();
      await desk.closed;
    },
  };
}
