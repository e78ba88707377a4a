import { describe, expect, it } from 'vitest';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import type { NetworkId } from '../../src/model/network-id.js';
import type { Observation } from '../../src/model/reading.js';
import { networkById } from '../../src/networks/index.js';
import { accountRef } from '../../src/networks/network.js';
import { observeRecording } from '../../src/networks/observe-recording.js';
import { postsIn } from '../../src/networks/reading/posts-in.js';

const root = new URL('../../fixtures/networks/', import.meta.url).pathname;

/** Reads a recorded case in which the network has given one of its fields another name. */
async function without(id: NetworkId, name: string, handle: string, field: string): Promise<Observation> {
  const network = networkById(id);
  if (network === undefined) throw new Error(id);
  const recording = recordingFromFolder(`${root}${id}/${name}`);
  const exchanges = recording.exchanges.map((e) => ({
    ...e,
    body: e.body.replaceAll(`"${field}"`, '"renamed"'),
  }));
  return observeRecording(
    network,
    accountRef(network, handle),
    { ...recording, exchanges },
    {
      browser: true,
      hasToken: () => true,
    },
  );
}

describe('a list of which nothing can be read', () => {
  it.each<[NetworkId, string, string, string]>([
    ['facebook', 'graph-api', 'acmetools', 'created_time'],
    ['threads', 'with-token', 'miraboats', 'shortcode'],
    ['bluesky', 'data-server', 'acme.example', 'uri'],
    ['reddit', 'pinned-first', 'r/acmetools', 'name'],
    ['reddit', 'pinned-first', 'r/acmetools', 'children'],
    ['substack', 'pinned-first', 'tidewaterroast', 'post_date'],
    ['youtube', 'silent', 'channel/UCAcmeSilent000000000000', 'content'],
  ])('of %s (%s) is no empty list', async (id, name, handle, field) => {
    const { timeline } = await without(id, name, handle, field);
    expect(timeline?.posts.length === 0 && timeline.complete && !timeline.hidden).not.toBe(true);
  });

  it('is undefined, and an empty one is empty', () => {
    const read = () => undefined;
    expect(postsIn([{}], read)).toBeUndefined();
    expect(postsIn(undefined, read)).toBeUndefined();
    expect(postsIn([], read)).toEqual([]);
  });

  it('of channels is no missing channel where the answer counts one', async () => {
    const { outcome } = await without('youtube', 'api-hidden-counts', '@acmetools', 'items');
    expect(outcome.kind).not.toBe('absent');
  });
});
