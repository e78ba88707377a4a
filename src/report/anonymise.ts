import type { AccountReport, CompanyReport, Finding, ReportModel } from '../analysis/model/report-model.js';
import type { Evidence } from '../model/answer.js';
import type { Reason } from '../model/reason.js';
import { namelessPast } from './anonymise-past.js';

/**
 * The same report without names: competitors are A, B, C … in the order of the list, accounts are numbered, and every
 * address, handle, profile text and fingerprint that could lead back to them is gone. Figures and dates stay.
 */
export function anonymise(model: ReportModel): ReportModel {
  const names = new Map<string, string>();
  const keys = new Map<string, string>();
  let next = 0;
  for (const company of model.companies) {
    const name = company.self ? 'self' : letters(next++);
    names.set(company.key, name);
    company.accounts.forEach((account, i) => {
      keys.set(account.key, `${name}-${account.network}-${i + 1}`.toLowerCase());
    });
  }
  const nameOf = (key: string) => names.get(key) ?? 'x';
  const keyOf = (key: string) => keys.get(key) ?? 'x';
  const companyKey = (key: string) => nameOf(key).toLowerCase();
  return {
    ...model,
    audit: { ...model.audit, list: 'list', conditions: model.audit.conditions.map(bare) },
    ...namelessPast(model.past, { company: companyKey, bare, withoutTrace }),
    companies: model.companies.map((company) => nameless(company, nameOf(company.key), keyOf)),
    verdict: {
      ...model.verdict,
      ...(model.verdict.sample && {
        sample: {
          ...model.verdict.sample,
          drawn: model.verdict.sample.drawn.map(({ company, accounts }) => ({
            company: companyKey(company),
            accounts: accounts.map(keyOf),
          })),
        },
      }),
    },
    matrix: {
      ...model.matrix,
      rows: model.matrix.rows.map((row) => ({
        ...row,
        company: companyKey(row.company),
        cells: row.cells.map((cell) => ({ ...cell, accounts: cell.accounts.map(keyOf) })),
      })),
    },
    besideSites: {
      ...model.besideSites,
      aliveWithAbandoned: model.besideSites.aliveWithAbandoned.map(companyKey),
      deadWithActive: model.besideSites.deadWithActive.map(companyKey),
    },
    notChecked: model.notChecked.map((part) =>
      part.what === 'sites'
        ? {
            ...part,
            groups: part.groups.map((group) => ({
              ...group,
              cause: bare(group.cause),
              companies: group.companies.map(companyKey),
            })),
          }
        : {
            ...part,
            groups: part.groups.map(({ cause, ...group }) => ({
              ...group,
              ...(cause && { cause: bare(cause) }),
              accounts: group.accounts.map(keyOf),
            })),
          },
    ),
    history: {
      ...model.history,
      changes: model.history.changes.map((change) => ({
        ...change,
        company: companyKey(change.company),
        account: keyOf(change.account),
        url: '',
      })),
      followers: model.history.followers.map((change) => ({
        ...change,
        company: companyKey(change.company),
        account: keyOf(change.account),
      })),
      cadence: model.history.cadence.map((change) => ({
        ...change,
        company: companyKey(change.company),
        account: keyOf(change.account),
      })),
    },
  };
}

function nameless(company: CompanyReport, name: string, keyOf: (key: string) => string): CompanyReport {
  const { website: _website, ...rest } = company;
  const { unread, beyond } = company.site;
  return {
    ...rest,
    key: name.toLowerCase(),
    name,
    site: {
      state: company.site.state,
      ...(company.site.reason && { reason: bare(company.site.reason) }),
      evidence: [],
      pagesRead: [],
      ...(unread && { unread: { extent: unread.extent, reason: bare(unread.reason) } }),
      ...(beyond !== undefined && { beyond }),
    },
    placeholders: [],
    findings: company.findings.map(plain),
    accounts: company.accounts.map((account) => namelessAccount(account, keyOf(account.key))),
  };
}

function namelessAccount(account: AccountReport, key: string): AccountReport {
  const { role: _role, locale: _locale, seenBy: _seenBy, outcome, profile, ...rest } = account;
  const { cause, ...standing } = account.standing;
  return {
    ...rest,
    key,
    handle: key,
    url: '',
    declarations: account.declarations.map(({ source, weight }) => ({ source, weight, page: '' })),
    ...(outcome && {
      outcome: { kind: outcome.kind, ...(outcome.reason && { reason: bare(outcome.reason) }) },
    }),
    standing: {
      ...standing,
      reason: { ...standing.reason, args: figuresOnly(standing.reason.args) },
      ...(cause && { cause: bare(cause) }),
    },
    findings: account.findings.map(plain),
    ...(profile && {
      profile: {
        ...(profile.verified !== undefined && { verified: profile.verified }),
        ...(profile.followers && { followers: profile.followers }),
        ...(profile.following && { following: profile.following }),
        ...(profile.postsTotal && { postsTotal: profile.postsTotal }),
        ...(profile.createdAt && { createdAt: profile.createdAt }),
      },
    }),
    posts: account.posts.map(({ url: _url, ...post }) => post),
    ...(account.view && { view: { ...account.view, notes: account.view.notes.map(bare) } }),
    evidence: account.evidence.map(withoutTrace),
  };
}

function withoutTrace({ at, way, status, refusal, source }: Evidence): Evidence {
  return {
    url: '',
    at,
    way,
    ...(status !== undefined && { status }),
    ...(refusal && { refusal: bare(refusal) }),
    ...(source && { source }),
  };
}

/** A reason with its figures but without its words: those can be names, rules or addresses. */
function bare(reason: Reason): Reason {
  const args = figuresOnly(reason.args);
  return args === undefined ? { code: reason.code } : { code: reason.code, args };
}

function plain(finding: Finding): Finding {
  return { ...finding, args: figuresOnly(finding.args) };
}

function figuresOnly(args: Reason['args']): Reason['args'] {
  if (args === undefined) return undefined;
  return Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value !== 'string'));
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
