import type { Network } from '../network.js';
import { accountOf, telegramHosts } from './account-of.js';
import { card } from './card.js';
import { preview } from './preview.js';

export const telegram: Network = {
  id: 'telegram',
  name: 'Telegram',
  hosts: telegramHosts,
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl: (handle) => `https://t.me/${handle}`,
  control: {
    certain: 'telegram',
    impossible: (seed) => `nosuch${seed.toLowerCase().replace(/[^a-z0-9]/g, '')}`.slice(0, 31),
  },
  limits: [
    'Groups, bots, people and private invite links show no posts to the web.',
    'A name that was never taken, one that was given up and a private one look alike: none of them is ever called missing.',
    'Message numbers are counters: nothing tells how many messages were deleted.',
  ],
  ways: [preview, card],
};
