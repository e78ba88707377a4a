import type { Network } from '../network.js';
import { accountOf, profileUrl } from './account-of.js';
import { listing } from './listing.js';
import { commonPaths, site } from './site.js';
import { sitemap } from './sitemap.js';

export const blog: Network = {
  id: 'blog',
  name: 'Blog',
  // any host: a blog is one only because somebody says so
  hosts: [],
  pace: { gapSeconds: 1 },
  accountOf,
  profileUrl,
  limits: [
    'Nobody but the company knows how many people read its blog.',
    'A site without a feed may still have a blog: "no feed" is never "no blog".',
    'A feed states the dates its owner chose: an import or a redesign can make old posts look new.',
  ],
  ways: [site, commonPaths, listing, sitemap],
};
