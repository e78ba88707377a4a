import { medium } from '../../src/networks/medium/medium.js';
import { describeGrammar } from './grammar.js';

describeGrammar(medium, {
  accounts: [
    ['https://medium.com/@NorthlakeBikes', '@northlakebikes'],
    ['https://www.medium.com/@northlakebikes/about?source=user_profile', '@northlakebikes'],
    ['https://medium.com/feed/@northlakebikes', '@northlakebikes'],
    ['https://medium.com/@north.lake_bikes', '@north.lake_bikes'],
    ['https://medium.com/lakeside-journal', 'lakeside-journal'],
    ['https://medium.com/feed/lakeside-journal', 'lakeside-journal'],
    ['https://NorthlakeBikes.medium.com/', 'northlakebikes.medium.com'],
    ['https://northlakebikes.medium.com/feed', 'northlakebikes.medium.com'],
  ],
  posts: [
    ['https://medium.com/@northlakebikes/how-we-true-a-wheel-a1b2c3d4e5f6', '@northlakebikes'],
    ['https://medium.com/lakeside-journal/a-winter-chain-0a1b2c3d4e5f?sk=x', 'lakeside-journal'],
    ['https://northlakebikes.medium.com/a-winter-chain-0a1b2c3d4e5f', 'northlakebikes.medium.com'],
  ],
  lookups: [
    ['https://medium.com/p/0a1b2c3d4e5f', 'single-post'],
    ['https://medium.com/u/4be0a6c01d22', 'user-id'],
    ['https://link.medium.com/AbCdEf', 'short-link'],
  ],
  rejected: [
    ['https://medium.com/', 'home-page'],
    ['https://medium.com/m/signin?operation=register', 'reserved-path'],
    ['https://medium.com/m/global-identity-2?redirectUrl=x', 'reserved-path'],
    ['https://medium.com/me/stories', 'reserved-path'],
    ['https://medium.com/tag/cycling', 'reserved-path'],
    ['https://medium.com/topic/cycling', 'reserved-path'],
    ['https://medium.com/search?q=acme', 'reserved-path'],
    ['https://medium.com/policy', 'reserved-path'],
    ['https://medium.com/membership', 'reserved-path'],
    ['https://medium.com/new-story', 'reserved-path'],
    ['https://medium.com/plans', 'reserved-path'],
    ['https://medium.com/jobs-at-medium', 'reserved-path'],
    ['https://medium.com/about', 'reserved-path'],
    ['https://miro.medium.com/max/1400/x.png', 'reserved-host'],
    ['https://cdn-images-1.medium.com/x.png', 'reserved-host'],
    ['https://medium.com/@', 'bad-handle'],
    ['https://medium.com/%E0%A4%A', 'bad-handle'],
    ['https://acme.example/@northlakebikes', 'other-host'],
  ],
});
