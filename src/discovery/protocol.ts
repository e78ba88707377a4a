import { canParse } from '../can-parse.js';
import type { Ask } from '../model/answer.js';
import type { AccountRef } from '../model/reading.js';
import { accountFromUrl } from '../networks/index.js';
import { dig, list, parseJson, text } from '../networks/text/data/index.js';
import type { Candidate } from './candidate.js';

const did = /\bdid:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]+)\b/;

/**
 * What the domain itself says without any page: the Bluesky handle it is (`_atproto` TXT record, else
 * `/.well-known/atproto-did`) and the fediverse account of its own name (WebFinger, RFC 7033). 5 each. A server that
 * answers 200 with a page to everything says nothing.
 */
export async function askProtocols(website: string, brand: string, ask: Ask): Promise<Candidate[]> {
  const host = new URL(website).hostname.replace(/^www\./, '');
  if (!host.includes('.') || /^[\d.]+$/.test(host)) return [];
  return [...(await askAtproto(host, ask)), ...(await askWebfinger(host, brand, ask))];
}

async function askAtproto(host: string, ask: Ask): Promise<Candidate[]> {
  const candidate = (page: string): Candidate => ({
    url: `https://bsky.app/profile/${host}`,
    source: 'atproto',
    weight: 5,
    page,
  });
  const record = `dns:_atproto.${host}?type=TXT`;
  const txt = await ask({ url: record });
  if (txt.kind === 'answer' && /^[ \t]{0,20}"?did=/m.test(txt.body) && did.test(txt.body))
    return [candidate(record)];
  const url = `https://${host}/.well-known/atproto-did`;
  const file = await ask({ url });
  if (file.kind === 'refusal' || file.status !== 200) return [];
  const body = file.body.trim();
  return body.length < 200 && did.exec(body)?.[0] === body ? [candidate(url)] : [];
}

async function askWebfinger(host: string, brand: string, ask: Ask): Promise<Candidate[]> {
  if (brand === '') return [];
  const url = `https://${host}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${brand}@${host}`)}`;
  const result = await ask({ url, headers: { accept: 'application/jrd+json, application/json' } });
  if (result.kind === 'refusal' || result.status !== 200) return [];
  const data = parseJson(result.body);
  const isActor = list(dig(data, 'links')).some(
    (l) => text(dig(l, 'rel')) === 'self' && /activity\+json|ld\+json/.test(text(dig(l, 'type')) ?? ''),
  );
  const subject = /^acct:@?([\w.-]+)@([a-z0-9.-]+)$/i.exec(text(dig(data, 'subject')) ?? '');
  if (!isActor || subject === null) return [];
  const profile = list(dig(data, 'links')).find(
    (l) => text(dig(l, 'rel')) === 'http://webfinger.net/rel/profile-page',
  );
  const address = text(dig(profile, 'href')) ?? `https://${subject[2]}/@${subject[1]}`;
  return [{ url: address, source: 'webfinger', weight: 5, page: url }];
}

/** Does this host run software of the fediverse? NodeInfo says so on nearly all of it. */
export async function isFediverseHost(host: string, ask: Ask): Promise<boolean> {
  const result = await ask({
    url: `https://${host}/.well-known/nodeinfo`,
    headers: { accept: 'application/json' },
  });
  if (result.kind === 'refusal' || result.status !== 200) return false;
  return list(dig(parseJson(result.body), 'links')).some((l) =>
    /nodeinfo\.diaspora\.software\/ns\/schema\//.test(text(dig(l, 'rel')) ?? ''),
  );
}

const actorTypes: ReadonlySet<unknown> = new Set([
  'Person',
  'Organization',
  'Group',
  'Service',
  'Application',
]);

/** The account an ActivityPub actor document names, when the url shows one: `preferredUsername` at its host. */
export async function readActor(url: string, ask: Ask): Promise<AccountRef | undefined> {
  const result = await ask({ url, headers: { accept: 'application/activity+json' } });
  if (result.kind === 'refusal' || result.status !== 200) return undefined;
  const actor = parseJson(result.body);
  const name = text(dig(actor, 'preferredUsername'));
  const id = text(dig(actor, 'id'));
  if (name === undefined || id === undefined || !canParse(id) || !actorTypes.has(dig(actor, 'type')))
    return undefined;
  return accountFromUrl(`https://${new URL(id).hostname}/@${encodeURIComponent(name)}`);
}
