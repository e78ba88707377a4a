import type { Discovery } from '../model/discovery.js';
import type { DeclaredAccount, SiteFindings } from '../store/declarations.js';

/** What a discovery found for a competitor, as the store keeps it: declared accounts, probable ones among them. */
export function declaredBy(discovery: Discovery, competitorId: number): DeclaredAccount[] {
  return [...discovery.declarations, ...discovery.probable].map((d) => ({
    competitorId,
    account: d.account,
    sources: d.sources.map(({ element, ...source }) =>
      element === undefined ? source : { ...source, element },
    ),
    weight: d.weight,
    certainty: d.certainty,
    ...(d.role !== undefined && { role: d.role }),
    ...(d.locale !== undefined && { locale: d.locale }),
  }));
}

export function siteFindingsOf(discovery: Discovery): SiteFindings {
  const { site, pages, unread, alsoLinked, beyond, placeholders, rejected } = discovery;
  // After a second look the reason of the site is that of the first, where the second could not be put.
  const isShut = site.state === 'unreachable' || site.state === 'not-checked';
  return {
    site: {
      state: site.state,
      ...(site.reason && { reason: site.reason }),
      evidence: [...site.evidence, ...pages.map((p) => p.evidence)].filter(isFirst),
      pagesRead: pages.map((p) => p.finalUrl),
      ...(unread && { unread: isShut && site.reason ? { ...unread, reason: site.reason } : unread }),
      ...(alsoLinked.length > 0 && { alsoLinked }),
      ...(beyond > 0 && { beyond }),
    },
    placeholders: placeholders.map(({ url, network, page, reason }) => ({ url, network, page, reason })),
    rejected,
  };
}

function isFirst<T extends { url: string; way: string }>(item: T, index: number, all: readonly T[]): boolean {
  return all.findIndex((other) => other.url === item.url && other.way === item.way) === index;
}
