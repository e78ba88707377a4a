import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';

/** The account that the columns of a row name. */
export function accountOfRow({ network, handle, url }: Record<keyof AccountRef, string>): AccountRef {
  return { network: network as NetworkId, handle, url };
}
