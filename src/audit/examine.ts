import { findBrowser } from '../fetching/browser/find.js';
import { withoutSandbox } from '../fetching/browser/launch.js';
import type { RobotsRuling } from '../fetching/robots-policy.js';
import type { Ask } from '../model/answer.js';
import type { NetworkId } from '../model/network-id.js';
import type { Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { networks } from '../networks/index.js';
import { keys } from '../networks/keys.js';
import { accountRef, type Network } from '../networks/network.js';

export interface TokenState {
  name: string;
  set: boolean;
  networks: NetworkId[];
  how: string;
}

/** Every token a way can use, the cheapest door first: whether it is set (never its value), which networks it opens, and how to get one. */
export function tokens(hasToken: (name: string) => boolean): TokenState[] {
  const byName = new Map<string, TokenState>();
  for (const network of networks) {
    for (const { needs } of network.ways) {
      if (needs === undefined || needs === 'browser') continue;
      const state = byName.get(needs.token) ?? {
        name: needs.token,
        set: hasToken(needs.token),
        networks: [],
        how: needs.how,
      };
      if (!state.networks.includes(network.id)) state.networks.push(network.id);
      byName.set(needs.token, state);
    }
  }
  const rank = (name: string) => keys.findIndex((key) => key.token === name) + 1 || keys.length + 1;
  return [...byName.values()].sort((a, b) => rank(a.name) - rank(b.name));
}

export interface BrowserState {
  path?: string;
  source?: string;
  /** A path that was named and is no program. */
  given?: string;
  withoutSandbox: boolean;
  networks: NetworkId[];
}

/** The browser a run would use, and the networks it helps with. */
export async function browserState(given: string | undefined): Promise<BrowserState> {
  const found = await findBrowser(given);
  const needing = networks.filter((n) => n.ways.some((w) => w.needs === 'browser')).map((n) => n.id);
  return {
    ...(!found && given !== undefined && { given }),
    ...(found && { path: found.executablePath, source: found.source }),
    withoutSandbox: withoutSandbox(),
    networks: needing,
  };
}

export interface DoorState {
  network: NetworkId;
  url: string;
  robots: RobotsRuling['kind'];
  reason?: Reason;
}

/** What robots.txt of a network says about the page of an account that certainly exists; `failed`: it cannot be reached. */
export async function doorOf(
  network: Network,
  rulingFor: (url: string) => Promise<RobotsRuling>,
): Promise<DoorState | undefined> {
  if (network.control === undefined) return undefined;
  const { url } = accountRef(network, network.control.certain);
  const ruling = await rulingFor(url);
  const state = { network: network.id, url, robots: ruling.kind };
  return ruling.kind === 'allowed' ? state : { ...state, reason: ruling.reason };
}

/** How far this machine's clock is from the one of a server that tells its time, ms; undefined when nobody told. */
export async function clockSkew(ask: Ask, url: string, now: () => Instant): Promise<number | undefined> {
  const result = await ask({ url });
  const answer = result.kind === 'answer' ? result : result.answer;
  const told = Date.parse(answer?.headers['date'] ?? '');
  return Number.isFinite(told) ? now() - told : undefined;
}
