import { describe, expect, it } from 'vitest';
import type { Ask, AskRequest } from '../../src/model/answer.js';
import type { NetworkId } from '../../src/model/network-id.js';
import { networkById } from '../../src/networks/index.js';
import { accountRef, defaultReadOptions } from '../../src/networks/network.js';
import { observe } from '../../src/networks/observe.js';

const now = Date.UTC(2026, 10, 1);
const means = { browser: false, hasToken: () => true };

/** What a network has of some accounts, each as its API tells it. */
interface Case {
  network: NetworkId;
  way: string;
  handles: string[];
  /** Nobody has it. */
  missing: string;
  respond(url: URL): { status?: number; body: unknown } | undefined;
}

const bluesky = ['acme.example', 'birch.example', 'maple.example'].map((handle, i) => ({
  did: `did:plc:${'a'.repeat(23)}${i}`,
  handle,
  displayName: handle,
  followersCount: 10 + i,
  postsCount: 0,
}));
const channels = ['A', 'B', 'C'].map((letter, i) => ({
  id: `UC${letter.repeat(22)}`,
  snippet: { title: letter, publishedAt: '2020-01-01T00:00:00Z' },
  statistics: { subscriberCount: String(100 + i), videoCount: '0' },
  contentDetails: { relatedPlaylists: { uploads: `UU${letter.repeat(22)}` } },
}));
const users = ['acme', 'birch', 'maple'].map((username, i) => ({
  id: String(1000 + i),
  username,
  name: username,
  public_metrics: { followers_count: 7 + i, following_count: 1, tweet_count: 0 },
}));

const cases: Case[] = [
  {
    network: 'bluesky',
    way: 'appview',
    handles: bluesky.map(({ handle }) => handle),
    missing: 'nobody.example',
    respond(url) {
      const asked = [...url.searchParams.getAll('actors'), ...url.searchParams.getAll('actor')];
      const found = bluesky.filter(({ handle }) => asked.includes(handle));
      if (url.pathname.endsWith('getProfiles')) return { body: { profiles: found } };
      if (url.pathname.endsWith('getAuthorFeed')) return { body: { feed: [] } };
      if (!url.pathname.endsWith('getProfile')) return undefined;
      return found[0] === undefined
        ? { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } }
        : { body: found[0] };
    },
  },
  {
    network: 'youtube',
    way: 'data-api',
    handles: channels.map(({ id }) => `channel/${id}`),
    missing: `channel/UC${'Z'.repeat(22)}`,
    respond(url) {
      if (url.pathname.endsWith('/playlistItems'))
        return { body: { kind: 'youtube#playlistItemListResponse', items: [] } };
      if (!url.pathname.endsWith('/channels')) return undefined;
      const asked = url.searchParams.get('id')?.split(',') ?? [];
      const items = channels.filter(({ id }) => asked.includes(id));
      return { body: { kind: 'youtube#channelListResponse', ...(items.length > 0 && { items }) } };
    },
  },
  {
    network: 'x',
    way: 'api',
    handles: users.map(({ username }) => username),
    missing: 'nobody',
    respond(url) {
      if (url.pathname.endsWith('/tweets')) return { body: { meta: { result_count: 0 } } };
      const name = /\/users\/by\/username\/(\w+)$/.exec(url.pathname)?.[1];
      const asked = name === undefined ? (url.searchParams.get('usernames')?.split(',') ?? []) : [name];
      const found = users.filter(({ username }) => asked.includes(username));
      const errors = asked.flatMap((one) =>
        found.some(({ username }) => username === one)
          ? []
          : [{ title: 'Not Found Error', detail: `Could not find user with username: [${one}].` }],
      );
      const data = name === undefined ? found : found[0];
      return { body: { ...(data && { data }), ...(errors.length > 0 && { errors }) } };
    },
  },
];

function answering(respond: Case['respond'], asked: string[]): Ask {
  return async (request: AskRequest) => {
    asked.push(request.url);
    const said = respond(new URL(request.url));
    const at = now;
    if (said === undefined)
      return { kind: 'refusal', url: request.url, at, reason: { code: 'not-recorded' } };
    return {
      ...{ kind: 'answer', url: request.url, finalUrl: request.url, redirects: [], headers: {}, at },
      ...{
        status: said.status ?? 200,
        body: JSON.stringify(said.body),
        elapsedMs: 1,
        digest: 'd',
        source: 'network',
      },
    };
  };
}

describe.each(cases)(
  'accounts of $network that are asked about together',
  ({ network: id, way, handles, missing, respond }) => {
    const network = networkById(id);
    const batch = network?.ways.find((one) => one.id === way)?.batch;
    const look = async (handle: string, beside?: readonly string[], answer = respond) => {
      if (network === undefined) throw new Error('no such network');
      const asked: string[] = [];
      const options = { ...defaultReadOptions, now, ...(beside && { beside }) };
      const seen = await observe(
        network,
        accountRef(network, handle),
        answering(answer, asked),
        options,
        means,
      );
      const [first] = seen.ways.filter((one) => one.way === way);
      return { asked, outcome: seen.outcome, profile: seen.profile, timeline: seen.timeline, first };
    };

    it('are read as if each had been asked about alone, by one question for all', async () => {
      const questions = new Set<string>();
      for (const handle of handles) {
        const together = await look(handle, handles);
        const alone = await look(handle);
        expect(together.outcome.kind).toBe('present');
        expect(together).toMatchObject({
          outcome: alone.outcome,
          profile: alone.profile,
          timeline: alone.timeline,
        });
        expect(together.asked.length).toBe(alone.asked.length);
        questions.add(together.asked[0] ?? '');
      }
      expect(questions.size).toBe(1);
      const [question] = questions;
      expect(question?.startsWith(batch?.begins ?? 'none')).toBe(true);
      expect(batch?.handlesIn(new URL(question ?? ''))).toEqual(handles);
    });

    it('are asked about alone where the answer does not tell of them: only that proves an absence', async () => {
      const beside = [...handles, missing];
      const { asked, outcome } = await look(missing, beside);
      const alone = await look(missing);
      expect(asked.slice(1)).toEqual(alone.asked);
      expect(outcome).toEqual(alone.outcome);
    });

    it('are asked about alone where the network will not hear of all', async () => {
      const deaf = (url: URL) =>
        (batch?.handlesIn(url).length ?? 0) > 1
          ? { status: 400, body: { error: 'InvalidRequest' } }
          : respond(url);
      const [handle = ''] = handles;
      expect((await look(handle, handles, deaf)).profile).toEqual((await look(handle)).profile);
    });
  },
);
