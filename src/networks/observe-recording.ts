import type { Recording } from '../fetching/recording/recording.js';
import type { Answer } from '../model/answer.js';
import type { AccountRef, Observation } from '../model/reading.js';
import type { Network } from './network.js';
import { type Means, type Observe, observe } from './observe.js';
import { recordingReader } from './read-recording.js';

/**
 * What a recording shows of one account: by the network's ways, as if they had asked, and by what a person's browser loaded
 * besides. The clock is the recording's own. `read` may do it in another thread.
 */
export async function observeRecording(
  network: Network,
  account: AccountRef,
  recording: Recording,
  means: Omit<Means, 'loaded'> & { source?: Answer['source'] },
  read: Observe = observe,
): Promise<Observation> {
  return recordingReader(recording, means, read).read(network, account);
}
