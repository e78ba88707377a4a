import { existsSync, readFileSync, statSync } from 'node:fs';
import { discover } from '../discovery/discover.js';
import { discoveryJson } from '../discovery/discovery-json.js';
import { recordingFromFolder } from '../fetching/recording/folder.js';
import { recordingFromHar } from '../fetching/recording/har.js';
import { recordingFromPage } from '../fetching/recording/page.js';
import { askRecording, type Recording } from '../fetching/recording/recording.js';
import { networkNamed } from '../model/network-id.js';
import type { AccountRef, Observation } from '../model/reading.js';
import { accountFromUrl, networkById, whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { observationJson } from '../networks/observation-json.js';
import { observeRecording } from '../networks/observe-recording.js';
import { UsageError } from './failure.js';
import { keep } from './keep-observations.js';
import { urlWords } from './url-words.js';

export interface ReadOptions {
  account?: string;
  website?: string;
  network?: string;
  into?: string;
  by: string;
}

/** Opens what a person saved: a HAR file, an HTML page, or a folder of answers. */
export function openRecording(path: string, pageUrl?: string): Recording {
  if (!existsSync(path))
    throw new UsageError(`${path}: no such file. Give a .har file, an .html page or a folder.`);
  if (statSync(path).isDirectory()) return recordingOfFolder(path);
  const bytes = readFileSync(path);
  if (/\.html?$/i.test(path)) return recordingFromPage(bytes, statSync(path).mtimeMs, pageUrl);
  try {
    return recordingFromHar(bytes.toString('utf8'));
  } catch {
    throw new UsageError(
      `${path}: this is no HAR file. Save one with the developer tools of a browser (Network, Export HAR), or save the page as .html.`,
    );
  }
}

function recordingOfFolder(path: string): Recording {
  try {
    return recordingFromFolder(path);
  } catch (error) {
    const said =
      error instanceof SyntaxError ? `${path}: an answers.json in it is no JSON` : messageOf(error);
    throw new UsageError(`${said}. Give a folder of answers, a .har file or an .html page.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads one account, or every account page of the file; with `into`, keeps what was read. */
export async function readFile(path: string, options: ReadOptions): Promise<unknown> {
  const recording = openRecording(path, options.account);
  const accounts = options.account === undefined ? accountsIn(recording) : [accountNamed(options)];
  if (accounts.length === 0) throw new UsageError(noAccountIn(path, recording));
  const observations = [];
  for (const account of accounts) observations.push(await readAccount(recording, account));
  if (options.into !== undefined) await keep(observations, options.into, options.by);
  const results = observations.map(observationJson);
  return options.account === undefined ? results : results[0];
}

function accountNamed({ account = '', network }: ReadOptions): AccountRef {
  const id = network === undefined ? undefined : networkNamed(network);
  if (network !== undefined && id === undefined)
    throw new UsageError(`--network ${network}: no such network. See: followsuit networks`);
  if (!URL.canParse(account))
    throw new UsageError(
      `--account ${account}: not a url. Write it in full, e.g. https://bsky.app/profile/acme.example`,
    );
  const named = id === undefined ? undefined : networkById(id);
  const whose = named ? { network: named, of: named.accountOf(new URL(account)) } : whoseUrl(account);
  if (whose === undefined)
    throw new UsageError(
      `--account ${account}: no network followsuit knows. For a blog or feed add --network blog.`,
    );
  if (whose.of.kind !== 'account') {
    throw new UsageError(
      `--account ${account}: not an account of ${whose.network.name} (${urlWords(whose.of.reason.code, 'en')})`,
    );
  }
  return accountRef(whose.network, whose.of.handle);
}

/** The answers of an API do not say under which name a person knows the account. */
function noAccountIn(path: string, { exchanges }: Recording): string {
  const hosts = [...new Set(exchanges.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).host] : [])))];
  const from = hosts.length === 0 ? 'It holds no answers' : `Its answers come from ${listed(hosts)}`;
  return `${path}: no page of an account is in it. ${from}. Say whose they are, e.g. --account https://bsky.app/profile/acme.example, or --website for a company's site.`;
}

function listed(hosts: readonly string[]): string {
  const more = hosts.length - MAX_HOSTS;
  return `${hosts.slice(0, MAX_HOSTS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MAX_HOSTS = 4;

function accountsIn(recording: Recording): AccountRef[] {
  const byUrl = new Map<string, AccountRef>();
  for (const { url } of recording.exchanges) {
    const account = accountFromUrl(url);
    if (account) byUrl.set(account.url, account);
  }
  return [...byUrl.values()];
}

async function readAccount(recording: Recording, account: AccountRef): Promise<Observation> {
  const network = networkById(account.network);
  if (network === undefined) throw new UsageError(`${account.network}: not a network of this version`);
  return observeRecording(network, account, recording, { browser: true, hasToken: () => true });
}

/** Reads pages as a company's website. */
export async function readWebsite(path: string, website: string): Promise<unknown> {
  const recording = openRecording(path, website);
  if (!URL.canParse(website))
    throw new UsageError(`--website ${website}: not a url. Write it in full, e.g. https://acme.example`);
  return discoveryJson(await discover(website, askRecording(recording), { now: recording.at }));
}
