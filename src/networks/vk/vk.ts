import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf } from './account-of.js';
import { api } from './api.js';
import { page } from './page.js';

export const vk: Network = {
  id: 'vk',
  name: 'VK',
  hosts: ['vk.com', 'vk.ru', 'vkontakte.ru', 'vkvideo.ru', 'vk.me', 'vk.cc'],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl: (handle) => `https://vk.com/${handle}`,
  control: { certain: 'team', impossible: (seed) => `nosuch_${plainSeed(seed)}`.slice(0, 32) },
  limits: [
    'Without a token VK sends most readers to a challenge, which followsuit does not solve.',
    'Walls are mostly shown to signed-in readers only: what a page shows is the least there is.',
  ],
  ways: [api, page],
};
