import type { Discovery } from '../../model/discovery.js';
import type { SiteToday } from '../../model/past-discovery.js';
import { accountFromUrl } from '../../networks/index.js';

/** What a discovery of today says that its past is compared with. */
export function siteToday(discovery: Discovery): SiteToday {
  const { website, site, unread, pages, declarations, probable, rejected } = discovery;
  const home = pages.find((page) => page.kind === 'home');
  return {
    website,
    isRead: unread === undefined && site.state === 'alive',
    ...(home && { home: home.url }),
    declared: declarations.map((d) => d.account),
    mentioned: [
      ...probable.map((d) => d.account),
      ...rejected.flatMap(({ url }) => accountFromUrl(url) ?? []),
    ],
  };
}
