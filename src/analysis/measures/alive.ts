import { grouped } from '../../grouped.js';
import type { NetworkId } from '../../model/network-id.js';
import { DAY } from '../../model/time.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { aliveProbability, fitMbgNbd, type MbgNbd, type Recency } from '../statistics/mbg-nbd.js';
import { type ActivityOutline, blindSpot } from './activity.js';
import { evenGaps } from './gaps.js';
import { given, notGiven } from './result.js';

/** The fitted models: one per network with 20 accounts of 3 gaps or more, and one for the rest together. */
export interface Pools {
  perNetwork: Map<NetworkId, MbgNbd>;
  all?: MbgNbd;
  /** Accounts with enough gaps, over all networks. */
  size: number;
  fitted: boolean;
}

export interface PoolMember {
  network: NetworkId;
  activity: ActivityOutline;
}

export function fitPools(members: readonly PoolMember[], settings: Settings): Pools {
  const usable = members.flatMap(({ network, activity }) => {
    const recency = recencyOf(activity, settings);
    return recency && (recency.x >= settings.silenceGaps || activity.complete) ? [{ network, recency }] : [];
  });
  const hasGaps = (m: { recency: Recency }) => m.recency.x >= settings.silenceGaps;
  const size = usable.filter(hasGaps).length;
  const perNetwork = new Map<NetworkId, MbgNbd>();
  const enough = (list: typeof usable) => list.filter(hasGaps).length >= settings.poolAccounts;
  for (const [network, list] of grouped(usable, ({ network }) => network)) {
    const model = enough(list) ? fitPool(list, settings) : undefined;
    if (model) perNetwork.set(network, model);
  }
  const rest = enough(usable) ? fitPool(usable, settings) : undefined;
  return { perNetwork, ...(rest && { all: rest }), size, fitted: size >= settings.poolAccounts };
}

/** The most a fit looks at: more accounts would not move four parameters. */
const largestPool = 2000;

function fitPool(list: readonly { recency: Recency }[], settings: Settings): MbgNbd | undefined {
  const every = Math.ceil(list.length / largestPool);
  const sorted = list.map((m) => m.recency).sort((a, b) => a.x - b.x || a.last - b.last || a.age - b.age);
  return fitMbgNbd(
    sorted.filter((_, i) => i % every === 0),
    settings.poolPenalty,
  );
}

/**
 * Posts after the first, time from first to last, time from first to now, in days, same-day posts merged. Only of views
 * that are full and exactly dated: on others the model gave probabilities that were far from what came true.
 */
function recencyOf(activity: ActivityOutline, settings: Settings): Recency | undefined {
  if (blindSpot(activity) || activity.impreciseShare > settings.impreciseShare) return undefined;
  const { postingDays } = activity;
  const first = postingDays[0];
  const last = postingDays[postingDays.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const age = Math.max(last, Math.floor(activity.seenAt / DAY)) - first;
  return { x: postingDays.length - 1, last: last - first, age };
}

/** Probability that the account is still run, learnt from all accounts of the list (statistics/mbg-nbd.ts). */
export function alive(member: PoolMember, pools: Pools, settings: Settings): Measure {
  const gaps = evenGaps(member.activity, settings, settings.silenceGaps);
  if (!Array.isArray(gaps)) return gaps;
  const recency = recencyOf(member.activity, settings);
  if (recency === undefined) return notGiven('no-posts');
  if (!pools.fitted) return notGiven('pool-too-small', { n: pools.size, needs: settings.poolAccounts });
  const own = pools.perNetwork.get(member.network);
  const model = own ?? pools.all;
  if (model === undefined) return notGiven('pool-not-fitted');
  return given(aliveProbability(model, recency), 'probability', recency.x, {
    args: { pool: own ? member.network : 'all' },
  });
}
