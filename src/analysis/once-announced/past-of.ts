import { because } from '../../model/reason.js';
import type { CompanyPast, Past, PastAccount, PastFate } from '../model/schema/past.js';
import type { AuditHead } from '../passes.js';
import type { Settings } from '../settings.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { oncePerAccount, tallyOf } from '../thesis/count.js';
import { type PastAccountStudy, studyPastAccounts } from './past-accounts.js';

/** What the companies once announced and no longer mention; undefined where this audit did not ask. */
export function pastOf(
  head: AuditHead,
  companies: readonly CompanyStudy[],
  counted: readonly AccountStudy[],
  settings: Settings,
): Past | undefined {
  if (!companies.some(({ company }) => company.past)) return undefined;
  const studied = studyPastAccounts(
    companies.map(({ company }) => company),
    head,
    settings,
  );
  const told = new Set(counted.map(({ record }) => record.account.url));
  const withSite = companies.filter(({ company }) => company.website !== undefined);
  const byCompany = withSite.map((c) => companyPast(c, studied.get(c.company.id) ?? [], told));
  const own = new Set(companies.filter(({ company }) => company.self).map(({ key }) => key));
  const rivals = byCompany.filter(({ company }) => !own.has(company));
  const tally = tallyOfPast(rivals);
  const inState = (state: CompanyPast['state']) => rivals.filter((c) => c.state === state).length;
  return {
    companies: {
      read: inState('read'),
      nothingArchived: inState('nothing-archived'),
      notChecked: inState('not-checked'),
    },
    tally,
    survivorship: survivorshipOf(counted, tally),
    since: sinceOf(companies.filter(({ company }) => !company.self)).filter(
      ({ first }) => first < head.audit.asOf,
    ),
    byCompany,
  };
}

function companyPast(
  { key, company }: CompanyStudy,
  accounts: readonly PastAccountStudy[],
  told: ReadonlySet<string>,
): CompanyPast {
  const found = company.past?.found;
  const nothing = { company: key, archived: 0, captures: [], accounts: [], uncertain: [], closed: [] };
  if (found === undefined) return { ...nothing, state: 'not-checked', reason: because('not-asked') };
  return {
    company: key,
    state: found.state,
    ...(found.reason && { reason: found.reason }),
    archived: found.archived,
    captures: found.captures,
    accounts: accounts.map((a) => pastAccount(a, !company.self && !told.has(a.declaration.account.url))),
    uncertain: found.uncertain.map(({ account, since, until, goneBefore }) => ({
      ...account,
      since,
      until,
      goneBefore,
    })),
    closed: found.closed,
  };
}

function pastAccount({ declaration, study, fate }: PastAccountStudy, counted: boolean): PastAccount {
  const { account, since, until, goneBefore, successor, evidence } = declaration;
  const { lastActivity } = study.activity;
  return {
    ...account,
    key: study.key,
    since,
    until,
    goneBefore,
    ...(successor && { successor }),
    fate,
    counted,
    standing: study.standing,
    ...(lastActivity && { lastActivity }),
    evidence: [...evidence, ...(study.record.observation?.ways.flatMap((way) => way.evidence) ?? [])],
  };
}

function tallyOfPast(companies: readonly CompanyPast[]): Past['tally'] {
  const all = companies.flatMap((c) => c.accounts.filter((a) => a.counted));
  const accounts = oncePerAccount(all, (account) => account);
  const count = (fate: PastFate) => accounts.filter((a) => a.fate === fate).length;
  return {
    accounts: accounts.length,
    leftBehind: count('left-behind'),
    gone: count('gone'),
    alive: count('alive'),
    moved: count('moved'),
    notSeen: count('not-seen'),
    networkClosed: companies.reduce((sum, c) => sum + c.closed.length, 0),
    earlierOwner: companies.reduce((sum, c) => sum + c.uncertain.length, 0),
  };
}

/** A renamed account is there under its new name: it is not counted twice. */
function survivorshipOf(counted: readonly AccountStudy[], past: Past['tally']): Past['survivorship'] {
  const { links, leftBehind, notChecked } = tallyOf(counted);
  const today = { accounts: links, leftBehind: { low: leftBehind, high: leftBehind + notChecked } };
  const low = leftBehind + past.leftBehind + past.gone;
  return {
    today,
    withPast: {
      accounts: links + past.accounts - past.moved,
      leftBehind: { low, high: low + notChecked + past.notSeen },
    },
  };
}

/**
 * The first time any of the list is seen to have been on each network, and when the others followed: today at the latest,
 * which for the first of them says nothing.
 */
function sinceOf(companies: readonly CompanyStudy[]): Past['since'] {
  const all = companies.flatMap(({ key, company }) =>
    (company.past?.found.since ?? []).map(({ network, by }) => ({ network, company: key, by })),
  );
  return [...new Set(all.map(({ network }) => network))]
    .map((network) => {
      const here = all.filter((s) => s.network === network).sort((a, b) => a.by - b.by);
      const joined = here.map(({ company, by }) => ({ company, by }));
      return { network, first: here[0]?.by ?? 0, companies: joined };
    })
    .sort((a, b) => a.first - b.first || (a.network < b.network ? -1 : 1));
}
