import { canParse } from '../../can-parse.js';
import type { Answer, Ask, AskRequest, Refusal } from '../../model/answer.js';
import type { AccountRef, Outcome, Profile, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { Way } from '../network.js';
import { absent, blocked, failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { nullAsEmpty, textBio } from '../text/markup/index.js';
import { profileUrl } from './account-of.js';
import { codeTimeline, readEvents, readRepositories } from './activity.js';

const tokenName = 'GITHUB_TOKEN';

const facts: Way['facts'] = {
  asks: 'The REST API: the organisation or user, its repositories by last push, its public events of the last 30 days',
  existence: 'proves presence and absence',
  dates: 'exact',
  followers: 'exact',
  blind: [
    'What it shows is code activity: pushes, releases, issues, not posts.',
    'Events reach 30 days back; before that only the last push of each repository is known.',
    'A suspended or hidden account answers like one that never was.',
  ],
};

/** With the user's token: 5 000 requests an hour instead of 60. */
export const restWithToken: Way = {
  id: 'rest-token',
  facts,
  needs: {
    token: tokenName,
    how: 'github.com/settings/tokens: generate a fine-grained token without any permission (public data only)',
  },
  read: (account, ask) => readRest(account, ask, true),
};

export const rest: Way = { id: 'rest', facts, read: (account, ask) => readRest(account, ask, false) };

async function readRest(account: AccountRef, ask: Ask, token: boolean): Promise<Reading> {
  const get = (path: string) => ask(call(path, token));
  const login = account.handle;
  const found = await askOwner(login, get);
  if (found.kind === 'refusal') return refused(found);
  const reading = readOwner(found, login);
  if (reading.outcome.kind !== 'present' && reading.outcome.kind !== 'moved') return reading;
  const name = reading.profile?.handle ?? login;
  const isOrganisation = text(dig(parseJson(found.body), 'type')) === 'Organization';
  const repositories = await get(
    `${isOrganisation ? 'orgs' : 'users'}/${name}/repos?sort=pushed&direction=desc&per_page=100`,
  );
  const listed = repositories.kind === 'answer' ? readRepositories(repositories) : undefined;
  if (listed === undefined) return reading;
  const events = await get(
    isOrganisation ? `orgs/${name}/events?per_page=100` : `users/${name}/events/public?per_page=100`,
  );
  const happened = events.kind === 'answer' ? readEvents(events, isOrganisation) : undefined;
  return { ...reading, timeline: codeTimeline(listed, happened ?? [], publicRepositories(found)) };
}

/**
 * An organisation's own route tells more than the one for everybody; it answers 404 for users. Where it could not be
 * asked, the other one may answer.
 */
async function askOwner(
  login: string,
  get: (path: string) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const organisation = await get(`orgs/${login}`);
  const isSettled = organisation.kind === 'answer' && organisation.status !== 404;
  if (isSettled) return organisation;
  const anybody = await get(`users/${login}`);
  return anybody.kind === 'refusal' && organisation.kind === 'refusal' ? organisation : anybody;
}

function call(path: string, token: boolean): AskRequest {
  return {
    url: `https://api.github.com/${path}`,
    headers: { accept: 'application/vnd.github+json' },
    ...(token && {
      secret: { name: tokenName, in: 'header', key: 'authorization', prefix: 'Bearer ' } as const,
    }),
  };
}

function publicRepositories(answer: Answer): number | undefined {
  return number(dig(parseJson(answer.body), 'public_repos'));
}

/** Reads an organisation or a user. GitHub leads from a former login to the present one. */
function readOwner(answer: Answer, login: string): Reading {
  const json = parseJson(answer.body);
  const sign = readSign(answer, json);
  if (sign) return sign;
  const found = text(dig(json, 'login'));
  if (found === undefined) return unrecognised(answer);
  if (found.toLowerCase() === login) return { outcome: present, profile: profileFrom(json, found) };
  if (answer.redirects.length === 0) return failed('other-account', { found });
  return { outcome: renamed(found), profile: profileFrom(json, found) };
}

function renamed(login: string): Outcome {
  return { kind: 'moved', reason: because('renamed'), movedTo: profileUrl(login.toLowerCase()) };
}

/** Limits come as 403 or 429, and look like a refusal of the account. */
function readSign(answer: Answer, json: unknown): Reading | undefined {
  const { status, headers } = answer;
  if (status === 200) return undefined;
  const message = text(dig(json, 'message')) ?? '';
  if (status === 404 && message === 'Not Found') return absent('not-found');
  if (status === 401) return failed('token-rejected', { name: tokenName });
  const isLimited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  if (status === 429 || (status === 403 && (isLimited || /rate limit|abuse detection/i.test(message))))
    return blocked('rate-limited');
  return unrecognised(answer);
}

function profileFrom(json: unknown, handle: string): Profile {
  const website = webAddress(text(dig(json, 'blog')));
  const twitter = text(dig(json, 'twitter_username'));
  const links = [website, twitter && `https://x.com/${encodeURIComponent(twitter)}`].filter(
    (l) => l !== undefined,
  );
  const id = number(dig(json, 'id'));
  const verified = dig(json, 'is_verified');
  return known({
    accountId: id === undefined ? undefined : String(id),
    handle,
    displayName: text(dig(json, 'name')),
    bio: bioFrom(json),
    website,
    links: links.length > 0 ? links : undefined,
    verified: typeof verified === 'boolean' ? verified : undefined,
    followers: exactCount(dig(json, 'followers')),
    following: exactCount(dig(json, 'following')),
    createdAt: statedDate(text(dig(json, 'created_at')) ?? ''),
  });
}

/** Organisations describe themselves, users have a bio; of an organisation the route for users tells neither. */
function bioFrom(json: unknown): string | undefined {
  const description = textBio(nullAsEmpty(dig(json, 'description')));
  if (description !== undefined) return description;
  const bio = dig(json, 'bio');
  return textBio(text(dig(json, 'type')) === 'User' ? nullAsEmpty(bio) : bio);
}

/** People leave the scheme out. */
function webAddress(blog: string | undefined): string | undefined {
  if (blog === undefined) return undefined;
  const address = /^https?:\/\//i.test(blog) ? blog : `https://${blog}`;
  return canParse(address) && new URL(address).hostname.includes('.') ? address : undefined;
}
