import { substack } from '../../src/networks/substack/substack.js';
import { describeGrammar } from './grammar.js';

describeGrammar(substack, {
  accounts: [
    ['https://TidewaterRoast.substack.com', 'tidewaterroast'],
    ['https://tidewaterroast.substack.com/about', 'tidewaterroast'],
    ['https://tidewaterroast.substack.com/subscribe', 'tidewaterroast'],
    ['https://tidewaterroast.substack.com/embed', 'tidewaterroast'],
    ['https://tidewaterroast.substack.com/feed', 'tidewaterroast'],
    ['https://open.substack.com/pub/tidewaterroast', 'tidewaterroast'],
    ['https://substack.com/@AnaBrook', '@anabrook'],
    ['https://www.substack.com/@ana-brook', '@ana-brook'],
  ],
  posts: [
    ['https://tidewaterroast.substack.com/p/hello', 'tidewaterroast'],
    ['https://open.substack.com/pub/tidewaterroast/p/hello?r=1&utm_campaign=post', 'tidewaterroast'],
    ['https://substack.com/@anabrook/p-170000001', '@anabrook'],
    ['https://substack.com/@anabrook/note/c-900', '@anabrook'],
  ],
  lookups: [
    ['https://substack.com/home/post/p-170000001', 'single-post'],
    ['https://substack.com/profile/5551212-ana-brook', 'user-id'],
  ],
  rejected: [
    ['https://substack.com/', 'home-page'],
    ['https://substack.com/home', 'reserved-path'],
    ['https://substack.com/inbox', 'reserved-path'],
    ['https://substack.com/search/coffee', 'reserved-path'],
    ['https://substack.com/sign-in', 'reserved-path'],
    ['https://substack.com/account', 'reserved-path'],
    ['https://substack.com/subscribe', 'reserved-path'],
    ['https://tidewaterroast.substack.com/account', 'reserved-path'],
    ['https://tidewaterroast.substack.com/action/disable_email?token=x', 'reserved-path'],
    ['https://tidewaterroast.substack.com/redirect/2/abc', 'reserved-path'],
    ['https://tidewaterroast.substack.com/i/1700/section', 'reserved-path'],
    ['https://substackcdn.com/image/x.png', 'other-host'],
    ['https://substack.com/@', 'bad-handle'],
  ],
});
