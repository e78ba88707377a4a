import { canParse } from '../../can-parse.js';
import type { Ask, AskRequest } from '../../model/answer.js';
import { needsLookup, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { dig, parseJson, text } from '../text/data/index.js';
import { segments } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { type Software, softwareOfHost } from './hosts.js';

interface Question {
  request: AskRequest;
  /** The owner's address, or the name the server knows it by (`acme`, `acme@elsewhere.example`). */
  ownerIn(data: unknown): string | undefined;
  via: 'post' | undefined;
}

/** Asks the server itself, by the API of its software, whose post it is or who has a number. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  const of = accountOf(url);
  const question = of.kind === 'lookup' ? questionAbout(url) : undefined;
  if (question === undefined) return of;
  const answer = await ask(question.request);
  const owner =
    answer.kind === 'answer' && answer.status === 200 ? question.ownerIn(parseJson(answer.body)) : undefined;
  const found = owner === undefined ? undefined : named(owner, url);
  return found?.kind === 'account' ? ownAccount(found.handle, question.via) : needsLookup('owner-not-shown');
}

function named(owner: string, url: URL): AccountOf | undefined {
  const address = /^https:\/\//i.test(owner) ? owner : `https://${url.host}/@${encodeURI(owner)}`;
  return canParse(address) ? accountOf(new URL(address)) : undefined;
}

function questionAbout(url: URL): Question | undefined {
  const path = segments(url);
  const software: Software = softwareOfHost(url.hostname.replace(/^www\./, '')) ?? 'mastodon';
  if (software === 'mastodon') return mastodonQuestion(url, path);
  if (software === 'pleroma') return pleromaQuestion(url, path);
  if (software === 'misskey') return misskeyQuestion(url, path);
  return software === 'peertube' ? videoQuestion(url, path) : undefined;
}

/** `/ap/users/<number>`, with a post behind it or not; `/web/accounts/<number>`, `/web/statuses/<number>`. */
function mastodonQuestion(url: URL, [first, kind, id, tab]: readonly string[]): Question | undefined {
  if (id === undefined) return undefined;
  if (first === 'ap') return accountNumbered(url, id, tab === undefined ? undefined : 'post');
  return kind === 'statuses' ? statusNumbered(url, id) : accountNumbered(url, id, undefined);
}

function pleromaQuestion(url: URL, [first, id]: readonly string[]): Question | undefined {
  if (id === undefined) return undefined;
  if (first === 'notice') return statusNumbered(url, id);
  if (first === 'users') return accountNumbered(url, id, undefined);
  return {
    request: { url: url.href, headers: { accept: 'application/activity+json' } },
    ownerIn: (data) => text(dig(data, 'actor')) ?? text(dig(data, 'attributedTo')),
    via: 'post',
  };
}

function statusNumbered(url: URL, id: string): Question {
  return {
    request: { url: new URL(`/api/v1/statuses/${encodeURIComponent(id)}`, url).href },
    ownerIn: (data) => text(dig(data, 'account', 'acct')),
    via: 'post',
  };
}

function accountNumbered(url: URL, id: string, via: Question['via']): Question {
  return {
    request: { url: new URL(`/api/v1/accounts/${encodeURIComponent(id)}`, url).href },
    ownerIn: (data) => text(dig(data, 'acct')),
    via,
  };
}

function misskeyQuestion(url: URL, [first, id]: readonly string[]): Question | undefined {
  if (id === undefined) return undefined;
  const isNote = first === 'notes';
  return {
    request: {
      url: new URL(isNote ? '/api/notes/show' : '/api/users/show', url).href,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(isNote ? { noteId: id } : { userId: id }),
    },
    ownerIn: (data) => nameAt(isNote ? dig(data, 'user') : data, 'username'),
    via: isNote ? 'post' : undefined,
  };
}

/** `/w/<id>`, `/videos/watch/<id>`, `/videos/embed/<id>`: the channel is who publishes. */
function videoQuestion(url: URL, path: readonly string[]): Question | undefined {
  const id = path[0] === 'videos' ? path[2] : path[1];
  if (id === undefined || path[1] === 'p') return undefined;
  return {
    request: { url: new URL(`/api/v1/videos/${encodeURIComponent(id)}`, url).href },
    ownerIn: (data) => nameAt(dig(data, 'channel'), 'name'),
    via: 'post',
  };
}

function nameAt(who: unknown, key: string): string | undefined {
  const name = text(dig(who, key));
  const host = text(dig(who, 'host'));
  return name === undefined || host === undefined ? name : `${name}@${host}`;
}
