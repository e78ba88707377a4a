import type { Declaration, Discovery } from '../model/discovery.js';
import { reasonText } from '../model/reason.js';

/**
 * A discovery as `discover --json` and `read --website` print it. `declarations` are the accounts taken for the
 * company's (4 or more); the site's own feeds stand apart under `blogs`, since they are the site itself.
 */
export function discoveryJson(discovery: Discovery): Record<string, unknown> {
  const isBlog = (d: Declaration) => d.account.network === 'blog';
  return {
    website: discovery.website,
    site: {
      state: discovery.site.state,
      ...(discovery.site.reason && { reason: reasonText(discovery.site.reason) }),
      ...(discovery.site.movedTo !== undefined && { movedTo: discovery.site.movedTo }),
    },
    ...(discovery.unread && {
      unread: { extent: discovery.unread.extent, reason: reasonText(discovery.unread.reason) },
    }),
    pages: discovery.pages.map((p) => ({
      url: p.finalUrl,
      kind: p.kind,
      ...(p.locale !== undefined && { locale: p.locale }),
      ...(p.needsBrowser && { needsBrowser: true }),
    })),
    declarations: discovery.declarations.filter((d) => !isBlog(d)).map(declarationJson),
    probable: discovery.probable.filter((d) => !isBlog(d)).map(declarationJson),
    blogs: [...discovery.declarations, ...discovery.probable].filter(isBlog).map(declarationJson),
    rejected: discovery.rejected.map((r) => ({ url: r.url, reason: reasonText(r.reason), page: r.page })),
    placeholders: discovery.placeholders.map((p) => ({
      url: p.url,
      network: p.network,
      reason: reasonText(p.reason),
      page: p.page,
    })),
    alsoLinked: discovery.alsoLinked,
    ...(discovery.beyond > 0 && { beyond: discovery.beyond }),
    hints: discovery.hints.map(reasonText),
  };
}

function declarationJson(d: Declaration): Record<string, unknown> {
  const [best] = d.sources;
  return {
    account: d.account.url,
    network: d.account.network,
    handle: d.account.handle,
    ...(best && {
      source: best.source,
      page: best.page,
      ...(best.element !== undefined && { element: best.element }),
    }),
    weight: d.weight,
    certainty: d.certainty,
    ...(d.role !== undefined && { role: d.role }),
    ...(d.locale !== undefined && { locale: d.locale }),
    sources: d.sources,
  };
}
