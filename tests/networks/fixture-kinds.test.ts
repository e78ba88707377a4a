import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../src/model/network-id.js';
import { networks } from '../../src/networks/index.js';
import { type FixtureCase, fixtureKinds } from './fixture-case.js';

type Kind = FixtureCase['kind'];

const sameAsMissing = 'a suspended account gets the answer of a missing one';
const noPins = 'nothing can be pinned, or no public page marks it';
const staysPut = 'an old name is given no forwarding address';
const noPosts = 'no way shows posts';

/** The kinds a network's answers cannot have, and why; every network has its line here, if only `{}`. */
const impossible: Record<NetworkId, Partial<Record<Kind, string>>> = {
  blog: {
    suspended: 'nobody suspends a company’s own site; a vanished one is the business of discovery',
    hidden: 'a site behind a log-in is blocked like every page there; it has no hidden list of posts',
    moved: 'a redirect to the new address is followed, and its feed read',
  },
  bluesky: {},
  discord: {
    silent: noPosts,
    empty: noPosts,
    suspended: 'an invite says nothing about what became of its server',
    'pinned-first': noPosts,
    hidden: noPosts,
    moved: 'a vanity code that was given up is a missing invite',
  },
  facebook: { suspended: 'missing, restricted and suspended pages get one and the same answer' },
  fediverse: {},
  flickr: { 'pinned-first': noPins, moved: staysPut },
  github: {
    suspended: sameAsMissing,
    'pinned-first': 'events are dated; pinned repositories are no posts',
    hidden: 'a private profile is read as one without public events',
  },
  instagram: { moved: staysPut },
  linkedin: {
    suspended: 'a company page that was removed is a missing one',
    'pinned-first': 'guest pages do not mark the featured post',
  },
  medium: { hidden: 'stories for members are listed like all others', moved: staysPut },
  pinterest: { suspended: sameAsMissing, 'pinned-first': noPins },
  reddit: { moved: 'user names and communities cannot be renamed' },
  snapchat: { suspended: sameAsMissing, 'pinned-first': noPins },
  substack: { suspended: sameAsMissing },
  telegram: {
    'not-found': 'a free name and a private one get the same page: hidden',
    'pinned-first': 'the preview shows messages in order; pinning leaves only a service message',
    moved: 'a channel that changes its name gives the old one back',
  },
  threads: {
    'not-found': 'a missing account and a log-in wall get the same answer: hidden',
    suspended: 'as for a missing account: hidden',
    moved: staysPut,
  },
  tiktok: { moved: staysPut },
  tumblr: { suspended: sameAsMissing },
  twitch: {
    suspended: sameAsMissing,
    'pinned-first': noPins,
    hidden: 'videos are public or not kept',
    moved: staysPut,
  },
  vimeo: { suspended: sameAsMissing, 'pinned-first': noPins, moved: staysPut },
  vk: { moved: staysPut },
  whatsapp: {
    silent: noPosts,
    empty: noPosts,
    'not-found': 'a channel that does not exist gets a general page: could not tell',
    suspended: 'as for a channel that does not exist',
    'pinned-first': noPosts,
    hidden: noPosts,
    moved: 'a channel’s address is its id: it cannot change',
  },
  x: { moved: staysPut },
  youtube: {},
};

const root = new URL('../../fixtures/networks/', import.meta.url).pathname;

function kindsOf(id: NetworkId): Set<Kind> {
  const folder = join(root, id);
  const cases = readdirSync(folder).map((name) => join(folder, name, 'case.json'));
  return new Set(
    cases
      .filter((path) => existsSync(path))
      .map((path) => (JSON.parse(readFileSync(path, 'utf8')) as FixtureCase).kind),
  );
}

describe.each(networks.map((n) => n.id))('the fixtures of %s', (id) => {
  const kinds = kindsOf(id);

  it.each(fixtureKinds)('%s: is there, or is impossible', (kind) => {
    const why = impossible[id][kind];
    const said =
      why === undefined
        ? `no case of this kind in fixtures/networks/${id}, and no reason in the table of this test`
        : `fixtures/networks/${id} has a case of this kind, and the table says that it is impossible: ${why}`;
    expect(kinds.has(kind), said).toBe(why === undefined);
  });
});
