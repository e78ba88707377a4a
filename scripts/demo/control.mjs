import { chance } from './chance.mjs';
import { now } from './clock.mjs';

/** A big account that certainly exists: its newest post, this morning. */
export const oneRecentPost = {
  get random() {
    return chance('control');
  },
  site: 'https://about.example/',
  total: 4120,
  posts: [
    {
      time: now - 7_200_000,
      text: 'What is new this week',
      kind: 'original',
      likes: 812,
      comments: 64,
      shares: 90,
      views: 52_000,
    },
  ],
};
