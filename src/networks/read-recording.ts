import { askRecording, type Recording } from '../fetching/recording/recording.js';
import type { Answer } from '../model/answer.js';
import type { NetworkId } from '../model/network-id.js';
import type { AccountRef, Observation } from '../model/reading.js';
import { accountFromUrl, networkById } from './index.js';
import { defaultReadOptions, type Network } from './network.js';
import { type Means, type Observe, observe } from './observe.js';
import { loadedBodies } from './signed-in/loaded-bodies.js';
import type { LoadedBody } from './signed-in/loaded-body.js';

/** The accounts whose own addresses stand in a recording, each once. */
export function accountsIn({ exchanges }: Recording): AccountRef[] {
  const byUrl = new Map<string, AccountRef>();
  for (const { url } of exchanges) {
    const account = accountFromUrl(url);
    if (account) byUrl.set(account.url, account);
  }
  return [...byUrl.values()];
}

/** Reads many accounts from one recording: what a person's browser loaded is prepared once per network. */
export interface RecordingReader {
  /** Has the browser loaded something of this network, besides pages with an account's own address? */
  hasLoaded(network: NetworkId): boolean;
  read(network: Network, account: AccountRef): Promise<Observation>;
}

export function recordingReader(
  recording: Recording,
  { source = 'recording', ...means }: Omit<Means, 'loaded'> & { source?: Answer['source'] },
  observes: Observe = observe,
): RecordingReader {
  const ask = askRecording(recording, source);
  const options = { ...defaultReadOptions, now: recording.at };
  const prepared = new Map<NetworkId, LoadedBody[]>();
  const loadedOf = ({ id, signedIn }: Network) => {
    const known = prepared.get(id);
    if (known) return known;
    const loaded = signedIn ? loadedBodies(recording.exchanges, signedIn.hosts, source) : [];
    prepared.set(id, loaded);
    return loaded;
  };
  return {
    hasLoaded(id) {
      const network = networkById(id);
      return network !== undefined && loadedOf(network).length > 0;
    },
    read: (network, account) =>
      observes(network, account, ask, options, { ...means, loaded: loadedOf(network) }),
  };
}
