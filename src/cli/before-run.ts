import { type Cost, costsOf } from '../audit/paid-keys.js';
import { hostedAnywhere } from '../audit/plan.js';
import type { Competitor } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';
import { networks } from '../networks/index.js';
import type { Network } from '../networks/network.js';
import type { Means } from '../networks/observe.js';

/** What can be said of a run before anything is asked. */
export interface Forecast {
  companies: number;
  /** At least: each site's robots.txt and home page, each listed account's and its robots.txt. */
  requests: number;
  /** About, from the paces and what companies usually have. */
  minutes: number;
  /** Networks of which nothing can be seen as things are, with what would open each: a browser, or a token. */
  closed: { network: NetworkId; opens: readonly string[] }[];
  /** Networks of which a token that is not set would show more. */
  ajar: { network: NetworkId; opens: readonly string[] }[];
  /** What networks that are paid by use will cost. */
  paid: Cost[];
}

/** Pages read of a site, requests for an account, and requests in flight over all sites. */
const PAGES_A_SITE = 6;
const REQUESTS_AN_ACCOUNT = 2;
const AT_ONCE = 8;
/** Most companies have an account on each of these; what they have elsewhere does not decide how long it takes. */
const usual: readonly NetworkId[] = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'];

export function forecast(
  competitors: readonly Competitor[],
  means: Means,
  pace: { concurrency?: number | undefined; gapSeconds?: number | undefined },
): Forecast {
  const sites = competitors.filter(({ website }) => website !== undefined).length;
  const accounts = competitors.flatMap((competitor) => competitor.accounts);
  const siteSeconds =
    (sites * PAGES_A_SITE * (pace.gapSeconds ?? 1)) / Math.min(AT_ONCE, pace.concurrency ?? AT_ONCE);
  const laneSeconds = networks
    .filter(({ id }) => !hostedAnywhere.includes(id))
    .map(({ id, pace: { gapSeconds } }) => {
      const listed = accounts.filter(({ network }) => network === id).length;
      const expected = Math.max(listed, usual.includes(id) ? sites : 0);
      return expected * REQUESTS_AN_ACCOUNT * Math.max(gapSeconds, pace.gapSeconds ?? 0);
    });
  return {
    companies: competitors.length,
    requests: 2 * sites + 2 * accounts.length,
    minutes: Math.ceil(Math.max(siteSeconds, ...laneSeconds) / 60),
    ...doors(means),
    paid: costsOf(competitors, means.hasToken),
  };
}

function doors(means: Means): Pick<Forecast, 'closed' | 'ajar'> {
  const has = ({ needs }: Network['ways'][number]) =>
    needs === undefined || (needs === 'browser' ? means.browser : means.hasToken(needs.token));
  const lacking = networks.flatMap((network) => {
    const missing = network.ways.filter((way) => !has(way));
    const opens = [
      ...new Set(missing.map(({ needs }) => (typeof needs === 'object' ? needs.token : 'browser'))),
    ];
    return opens.length === 0
      ? []
      : [{ network: network.id, opens, shut: missing.length === network.ways.length }];
  });
  const part = (shut: boolean) =>
    lacking.filter((door) => door.shut === shut).map(({ network, opens }) => ({ network, opens }));
  return { closed: part(true), ajar: part(false) };
}
