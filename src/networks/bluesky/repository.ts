import { canParse } from '../../can-parse.js';
import type { Ask } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import type { Dated } from '../../model/time.js';
import type { Way } from '../network.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, suspended, unrecognised } from '../refused.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate, tidDate } from '../text/dates/index.js';
import { resolveByFile, resolveByRecord } from './handle.js';
import { possibleDate } from './possible-date.js';

const MAX_POST_TEXT = 500;

/** States of a repository in which the network does not show the account. */
const closed: ReadonlyMap<string, string> = new Map([
  ['takendown', 'account-takedown'],
  ['suspended', 'account-suspended'],
  ['deleted', 'account-deleted'],
  ['deactivated', 'account-deactivated'],
]);

/** The account's own data server, for the day the app view is down or behind: handle -> DID -> server -> records. */
export const repository: Way = {
  id: 'repository',
  facts: {
    asks: "The account's own data server, found through its handle and its DID document: the newest 100 post records",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: ['Likes, reposts and followers: the server keeps only what the account itself wrote.', 'Reposts.'],
  },
  async read(account, ask) {
    const did = await didOf(account.handle, ask);
    if (typeof did !== 'string') return did;
    const server = await serverOf(did, account.handle, ask);
    if (typeof server !== 'string') return server;
    const state = await ask({
      url: `${server}/xrpc/com.atproto.sync.getRepoStatus?did=${encodeURIComponent(did)}`,
    });
    const status = state.kind === 'answer' ? text(dig(parseJson(state.body), 'status')) : undefined;
    const sign = status === undefined ? undefined : closed.get(status);
    if (sign !== undefined) return suspended(sign);
    return readRecords(did, account.handle, server, ask);
  },
};

async function didOf(handle: string, ask: Ask): Promise<string | Reading> {
  if (handle.startsWith('did:')) return handle;
  const file = await resolveByFile(handle, ask);
  if ('did' in file) return file.did;
  const record = await resolveByRecord(handle, ask);
  if ('did' in record) return record.did;
  return 'unasked' in file ? refused(file.unasked) : failed('handle-not-resolved');
}

/** The data server a DID document names; the document must name the handle asked, which is the anchor of this way. */
async function serverOf(did: string, handle: string, ask: Ask): Promise<string | Reading> {
  const host = did.startsWith('did:web:') ? did.slice('did:web:'.length) : undefined;
  const answer = await ask({
    url: host === undefined ? `https://plc.directory/${did}` : `https://${host}/.well-known/did.json`,
  });
  if (answer.kind === 'refusal') return refused(answer);
  const document = parseJson(answer.body);
  if (answer.status !== 200 || dig(document, 'id') !== did) return unrecognised(answer);
  const names = list(dig(document, 'alsoKnownAs')).map((name) => text(name)?.toLowerCase());
  if (did !== handle && !names.includes(`at://${handle}`)) return failed('handle-proof-broken');
  const service = list(dig(document, 'service')).find((s) => text(dig(s, 'id'))?.endsWith('#atproto_pds'));
  const endpoint = text(dig(service, 'serviceEndpoint'));
  if (endpoint === undefined || !canParse(endpoint) || !endpoint.startsWith('https://'))
    return unrecognised(answer);
  return new URL(endpoint).origin;
}

async function readRecords(did: string, handle: string, server: string, ask: Ask): Promise<Reading> {
  const profile = { accountId: did, ...(handle !== did && { handle }) };
  const answer = await ask({
    url: `${server}/xrpc/com.atproto.repo.listRecords?repo=${encodeURIComponent(did)}&collection=app.bsky.feed.post&limit=100`,
  });
  if (answer.kind === 'refusal') return { outcome: present, profile };
  const data = parseJson(answer.body);
  const posts = postsIn(dig(data, 'records'), (record) => postOf(record, did));
  if (answer.status !== 200 || posts === undefined) return { outcome: present, profile };
  return {
    outcome: present,
    profile,
    // reposts are records of another kind: newer activity may exist
    timeline: timelineOf(posts, { complete: dig(data, 'cursor') === undefined, lowerBound: true }),
  };
}

function postOf(record: unknown, did: string): Post | undefined {
  const uri = text(dig(record, 'uri'));
  if (uri === undefined) return undefined;
  const parent = text(dig(record, 'value', 'reply', 'parent', 'uri'));
  const root = text(dig(record, 'value', 'reply', 'root', 'uri')) ?? parent;
  const own = parent?.startsWith(`at://${did}/`) && root?.startsWith(`at://${did}/`);
  const key = uri.slice(uri.lastIndexOf('/') + 1);
  return {
    id: uri,
    kind: parent === undefined || own ? 'original' : 'reply',
    ...(own && { thread: true }),
    url: `https://bsky.app/profile/${did}/post/${key}`,
    ...known({
      at: dateOf(text(dig(record, 'value', 'createdAt')) ?? '', key),
      text: text(dig(record, 'value', 'text'))?.slice(0, MAX_POST_TEXT),
    }),
  };
}

/** This way does not tell since when the account is there. */
function dateOf(said: string, key: string): Dated | undefined {
  const stated = statedDate(said);
  return stated === undefined ? tidDate(key) : possibleDate(stated, tidDate(key), undefined);
}
