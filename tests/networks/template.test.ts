import { readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { example } from '../../src/networks/_template/example.js';
import type { Network } from '../../src/networks/network.js';
import { expectFixture } from './expect-fixture.js';
import { describeGrammar } from './grammar.js';

/** Any id will do here: the template is in no list. Yours imports its network, and needs neither this line … */
const network: Network = { ...example, id: 'blog' };

describeGrammar(network, {
  accounts: [
    ['https://social.example/@acmepumps', 'acmepumps'],
    ['http://www.social.example/AcmePumps/', 'acmepumps'],
  ],
  posts: [['https://social.example/@acmepumps/post/9', 'acmepumps']],
  lookups: [['https://social.example/post/9', 'single-post']],
  rejected: [
    ['https://social.example/', 'home-page'],
    ['https://social.example/share?url=x', 'share-link'],
    ['https://social.example/login', 'reserved-path'],
    ['https://social.example/@a%20b', 'bad-handle'],
    ['https://other.example/acmepumps', 'other-host'],
  ],
});

// … nor this block: tests/networks/fixtures.test.ts reads the fixtures of every network that is listed.
describe('the template reads', () => {
  const root = new URL('../../fixtures/template/', import.meta.url).pathname;
  it.each(readdirSync(root))('%s', (name) => expectFixture(network, `${root}${name}`));
});
