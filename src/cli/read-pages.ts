import { openReader, type Reader } from '../audit/reading/reader.js';
import { canParse } from '../can-parse.js';
import { discoveryJson } from '../discovery/discovery-json.js';
import { askRecording, type Recording } from '../fetching/recording/recording.js';
import { networkNamed } from '../model/network-id.js';
import type { AccountRef, Observation } from '../model/reading.js';
import type { Instant } from '../model/time.js';
import { networkById, whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { observationJson } from '../networks/observation-json.js';
import { observeRecording } from '../networks/observe-recording.js';
import { accountsIn } from '../networks/read-recording.js';
import { UsageError } from './failure.js';
import { keep } from './keep-observations.js';
import { language } from './language.js';
import { openRecordings } from './open-recordings.js';
import { readWords } from './read-words.js';
import { urlWords } from './url-words.js';
import { addressOn, writtenAsName } from './whose-account.js';

export interface ReadOptions {
  account?: string;
  website?: string;
  network?: string;
  into?: string;
  by: string;
  /** When the pages were seen (`--seen-on`). */
  seenOn?: Instant;
}

/**
 * Reads one account, or every account page of the files; with `into`, keeps what was read. What several files show of one
 * account is read together where they were made at one sitting.
 */
export async function readFiles(paths: readonly string[], options: ReadOptions): Promise<unknown> {
  const recordings = await openRecordings(paths, { ...options, url: options.account });
  const observations: Observation[] = [];
  const undated = new Map<Observation, string>();
  const reader = openReader();
  for (const recording of recordings) {
    const accounts = options.account === undefined ? accountsIn(recording) : [accountNamed(options)];
    for (const account of accounts) {
      const observation = await readAccount(recording, account, reader);
      observations.push(observation);
      if (recording.undatedFile !== undefined) undated.set(observation, recording.undatedFile);
    }
  }
  reader.close();
  if (observations.length === 0) throw new UsageError(noAccountIn(paths.join(', '), recordings));
  // oldest first, so that what is kept last is the newest
  if (options.into !== undefined) await keep([...observations].reverse(), options.into, options.by, undated);
  const results = observations.map(observationJson);
  return options.account === undefined || results.length > 1 ? results : results[0];
}

function accountNamed({ account = '', network }: ReadOptions): AccountRef {
  const id = network === undefined ? undefined : networkNamed(network);
  if (network !== undefined && id === undefined)
    throw new UsageError(readWords().noSuchNetwork(`--network ${network}`));
  const asName = writtenAsName(account, id);
  if (asName) return asName;
  if (!canParse(account)) throw new UsageError(readWords().notAUrl(account));
  const named = id === undefined ? undefined : networkById(id);
  const whose = named ? { network: named, of: addressOn(named, account) } : whoseUrl(account);
  if (whose === undefined) throw new UsageError(readWords().noNetwork(account));
  if (whose.of.kind !== 'account') {
    const why = urlWords(whose.of.reason.code, language());
    throw new UsageError(readWords().notAnAccount(account, whose.network.name, why));
  }
  return accountRef(whose.network, whose.of.handle);
}

/** The answers of an API do not say under which name a person knows the account. */
function noAccountIn(path: string, recordings: readonly Recording[]): string {
  const exchanges = recordings.flatMap((recording) => recording.exchanges);
  const hosts = [...new Set(exchanges.flatMap(({ url }) => (canParse(url) ? [new URL(url).host] : [])))];
  return readWords().noAccountIn(path, hosts.slice(0, MAX_HOSTS), hosts.length - MAX_HOSTS);
}

const MAX_HOSTS = 4;

async function readAccount(recording: Recording, account: AccountRef, reader: Reader): Promise<Observation> {
  const network = networkById(account.network);
  if (network === undefined) throw new UsageError(readWords().noSuchNetwork(account.network));
  return observeRecording(
    network,
    account,
    recording,
    { browser: true, hasToken: () => true },
    reader.account,
  );
}

/** A url that no host stands in (`mailto:`, `tel:`) is nobody's website. */
function hasHost(raw: string): boolean {
  return canParse(raw) && /^https?:$/.test(new URL(raw).protocol);
}

/** Reads pages as a company's website. */
export async function readWebsite(
  paths: readonly string[],
  website: string,
  options: Pick<ReadOptions, 'seenOn'>,
): Promise<unknown> {
  if (!hasHost(website)) throw new UsageError(readWords().notAWebsite(website));
  const [recording] = await openRecordings(paths, { ...options, url: website });
  if (recording === undefined) throw new UsageError(readWords().nothingToRead);
  const reader = openReader();
  const discovery = await reader.site(website, askRecording(recording), { now: recording.at });
  reader.close();
  return discoveryJson(discovery);
}
