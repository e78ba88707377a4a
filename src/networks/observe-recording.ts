import { askRecording, type Recording } from '../fetching/recording/recording.js';
import type { Answer } from '../model/answer.js';
import type { AccountRef, Observation } from '../model/reading.js';
import { defaultReadOptions, type Network } from './network.js';
import { type Means, type Observe, observe } from './observe.js';
import { loadedBodies } from './signed-in/loaded-bodies.js';

/**
 * What a recording shows of one account: by the network's ways, as if they had asked, and by what a person's browser loaded
 * besides. The clock is the recording's own. `read` may do it in another thread.
 */
export async function observeRecording(
  network: Network,
  account: AccountRef,
  recording: Recording,
  { source = 'recording', ...means }: Omit<Means, 'loaded'> & { source?: Answer['source'] },
  read: Observe = observe,
): Promise<Observation> {
  const view = network.signedIn;
  const loaded = view ? loadedBodies(recording.exchanges, view.hosts, source) : [];
  const options = { ...defaultReadOptions, now: recording.at };
  return read(network, account, askRecording(recording, source), options, { ...means, loaded });
}
