import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf, profileUrl } from './account-of.js';
import { api } from './api.js';
import { page } from './page.js';

/**
 * A small network, complete: copy this folder to begin a new one (CONTRIBUTING.md says how). It is compiled and tested
 * but not listed in `networks/index.ts`, so it has no `id`: yours gets one in `model/network-id.ts`, and the type `Network`.
 */
export const example: Omit<Network, 'id'> = {
  name: 'Example Social',
  hosts: ['social.example'],
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl,
  // an account that will be there as long as the network, and a handle that follows its rules and nobody has
  control: { certain: 'socialexample', impossible: (seed) => `nosuch${plainSeed(seed)}`.slice(0, 24) },
  limits: ['Nobody but the owner knows how often a post was seen.'],
  ways: [api, page],
};
