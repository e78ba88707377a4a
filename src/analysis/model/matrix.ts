import { type NetworkId, networkIds } from '../../model/network-id.js';
import { rank } from '../history/changes.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import type { Matrix } from './schema/company.js';
import { isGiven } from './schema/measure.js';

/**
 * Companies down, networks across; in each cell the best standing of the company there. An account that does not count
 * (perhaps not theirs, an old address) fills no cell: it would speak for the company.
 */
export function matrixOf(companies: readonly CompanyStudy[]): Matrix {
  const present = new Set(companies.flatMap(ownAccounts).map((a) => a.record.account.network));
  const networks = networkIds.filter((id) => present.has(id));
  return {
    networks,
    rows: companies.map((company) => ({
      company: company.key,
      self: company.company.self,
      siteRead: company.unread === undefined,
      cells: networks.map((network) => cellOf(network, ownAccounts(company))),
    })),
  };
}

function ownAccounts({ accounts }: CompanyStudy): AccountStudy[] {
  return accounts.filter(({ notCounted }) => notCounted === undefined || notCounted === 'self');
}

function cellOf(
  network: NetworkId,
  accounts: readonly AccountStudy[],
): Matrix['rows'][number]['cells'][number] {
  const here = accounts
    .filter((a) => a.record.account.network === network)
    .sort((a, b) => rank(a.standing.kind) - rank(b.standing.kind));
  const [best] = here;
  if (best === undefined) return { network, accounts: [] };
  const silence = best.measures.silence;
  return {
    network,
    accounts: here.map((a) => a.key),
    grade: best.grade,
    standing: best.standing.kind,
    ...(isGiven(silence) && { days: silence.value }),
  };
}
