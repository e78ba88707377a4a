import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { nameAccount, whenNamed } from '../networks/name-account.js';
import type { AccountOf, Network } from '../networks/network.js';

/** An account written as the fediverse writes it: `name@host`, `@name@host`. */
export function writtenAsName(account: string, network: NetworkId | undefined): AccountRef | undefined {
  if (!/^@?[^@\s/:]+@[^@\s/:]+$/.test(account)) return undefined;
  const named = nameAccount(account, network ?? 'fediverse');
  return 'account' in named ? named.account : undefined;
}

/** Whose a url is that a person says belongs to this network. */
export function addressOn(network: Network, url: string): AccountOf {
  return whenNamed(network, new URL(url));
}
