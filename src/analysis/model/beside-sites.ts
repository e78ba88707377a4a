import type { SiteRecord } from '../../model/audit-data.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { countedOf } from '../thesis/count.js';
import type { ReportModel } from './report-model.js';

/** Accounts left for good beside the sites of the same companies. */
export function besideSitesOf(companies: readonly CompanyStudy[]): ReportModel['besideSites'] {
  const accounts = countedOf(companies.flatMap((c) => c.accounts));
  const sites = (state: SiteRecord['state']) =>
    companies.filter((c) => c.company.site.state === state).length;
  const isDead = (c: CompanyStudy) => ['unreachable', 'parked'].includes(c.company.site.state);
  const has = (c: CompanyStudy, is: (a: AccountStudy) => boolean) => countedOf(c.accounts).some(is);
  const isAbandoned = (a: AccountStudy) => a.standing.kind === 'abandoned';
  return {
    accounts: {
      abandoned: accounts.filter(isAbandoned).length,
      leftBehind: accounts.filter((a) => a.grade === 'left-behind').length,
      all: accounts.length,
    },
    sites: {
      alive: sites('alive'),
      unreachable: sites('unreachable'),
      parked: sites('parked'),
      moved: sites('moved'),
      notChecked: sites('not-checked'),
      none: sites('none'),
    },
    aliveWithAbandoned: companies
      .filter((c) => c.company.site.state === 'alive' && has(c, isAbandoned))
      .map((c) => c.key),
    deadWithActive: companies
      .filter((c) => isDead(c) && has(c, (a) => a.standing.kind === 'active'))
      .map((c) => c.key),
  };
}
