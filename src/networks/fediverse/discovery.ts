import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { failed, refused, suspended, unrecognised } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { type Software, softwareNamed, softwareOfHost } from './hosts.js';

/** The server that holds an account, and the name it has there. */
export interface Home {
  user: string;
  host: string;
  software: Software;
  /** The actor's address, when webfinger was asked. */
  actor?: string;
}

/**
 * Finds the home of `user@host`: the host itself where its software is known or nodeinfo tells it, else the host to which
 * webfinger points (a company domain that delegates to its server).
 */
export async function findHome(user: string, host: string, ask: Ask): Promise<Home | Reading> {
  const software = softwareOfHost(host) ?? (await softwareAt(host, ask));
  if (typeof software === 'string') return { user, host, software };
  const found = await askWebfinger(user, host, ask);
  if (found.kind !== 'found') return found.kind === 'unknown' ? failed('no-fediverse-server') : found.reading;
  const home = new URL(found.actor).hostname;
  const there = softwareOfHost(home) ?? (home === host ? 'other' : await softwareAt(home, ask));
  return {
    user: found.name,
    host: home,
    software: typeof there === 'string' ? there : 'other',
    actor: found.actor,
  };
}

/** Asks nodeinfo what runs on a host; undefined when it does not say. */
async function softwareAt(host: string, ask: Ask): Promise<Software | undefined> {
  const links = await ask({ url: `https://${host}/.well-known/nodeinfo` });
  if (links.kind === 'refusal' || links.status !== 200) return undefined;
  const document = list(dig(parseJson(links.body), 'links'))
    .filter((link) => /\/ns\/schema\/2\.[01]$/.test(text(dig(link, 'rel')) ?? ''))
    .map((link) => text(dig(link, 'href')))
    .find((href) => href !== undefined && canParse(href));
  if (document === undefined) return undefined;
  const answer = await ask({ url: document });
  if (answer.kind === 'refusal' || answer.status !== 200) return undefined;
  const name = text(dig(parseJson(answer.body), 'software', 'name'));
  return name === undefined ? undefined : softwareNamed(name);
}

export type Webfinger =
  | { kind: 'found'; actor: string; name: string }
  /** 404: the host knows no such account, or no webfinger. */
  | { kind: 'unknown' }
  | { kind: 'unread'; reading: Reading };

/** Asks a host where the account `user@host` lives. */
export async function askWebfinger(user: string, host: string, ask: Ask): Promise<Webfinger> {
  const answer = await ask({
    url: `https://${host}/.well-known/webfinger?resource=acct:${user}@${host}`,
    headers: { accept: 'application/jrd+json, application/json;q=0.9' },
  });
  if (answer.kind === 'refusal') return { kind: 'unread', reading: refused(answer) };
  return readWebfinger(answer, user);
}

function readWebfinger(answer: Answer, user: string): Webfinger {
  if (answer.status === 404) return { kind: 'unknown' };
  // of an account that was removed Mastodon says so here too
  if (answer.status === 410) return { kind: 'unread', reading: suspended('gone') };
  if (answer.status !== 200) return { kind: 'unread', reading: unrecognised(answer) };
  const data = parseJson(answer.body);
  const subject = text(dig(data, 'subject'))
    ?.toLowerCase()
    .replace(/^acct:/, '');
  const actor = list(dig(data, 'links'))
    .filter(
      (link) => dig(link, 'rel') === 'self' && /activity\+json|ld\+json/.test(text(dig(link, 'type')) ?? ''),
    )
    .map((link) => text(dig(link, 'href')))
    .find((href) => href !== undefined && canParse(href) && href.startsWith('https://'));
  if (subject === undefined || actor === undefined) return { kind: 'unread', reading: unrecognised(answer) };
  if (subject.split('@')[0] !== user)
    return { kind: 'unread', reading: failed('other-account', { handle: subject }) };
  const page = list(dig(data, 'links')).find((link) => /profile-page$/.test(text(dig(link, 'rel')) ?? ''));
  const addresses = [dig(page, 'href'), ...list(dig(data, 'aliases')), actor];
  return { kind: 'found', actor, name: nameAmong(addresses, new URL(actor).host) ?? user };
}

/**
 * The name an account has at home, where its domain points to a server under another name. The page made for people
 * tells it; the actor's address holds a number instead on Misskey and newer Mastodons (`/ap/users/115…`).
 */
function nameAmong(addresses: readonly unknown[], home: string): string | undefined {
  const names = addresses.flatMap((address) => {
    const url = text(address);
    return url !== undefined && canParse(url) && new URL(url).host === home ? (nameIn(url) ?? []) : [];
  });
  return names.find((name) => !/^\d+$/.test(name));
}

/** `/users/name`, `/@name`. */
function nameIn(url: string): string | undefined {
  return /\/(?:users|accounts|video-channels|profile|author|u)\/([a-z0-9_.-]+)\/?$|\/@([a-z0-9_.-]+)\/?$/i
    .exec(new URL(url).pathname)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.toLowerCase();
}
