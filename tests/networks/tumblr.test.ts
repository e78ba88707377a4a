import { tumblr } from '../../src/networks/tumblr/tumblr.js';
import { describeGrammar } from './grammar.js';

describeGrammar(tumblr, {
  accounts: [
    ['https://LanternPress.tumblr.com', 'lanternpress'],
    ['https://lanternpress.tumblr.com/tagged/ink', 'lanternpress'],
    ['https://lanternpress.tumblr.com/rss', 'lanternpress'],
    ['https://www.tumblr.com/lanternpress', 'lanternpress'],
    ['https://tumblr.com/blog/lanternpress', 'lanternpress'],
    ['https://www.tumblr.com/blog/view/lanternpress', 'lanternpress'],
    ['https://www.tumblr.com/dashboard/blog/lanternpress', 'lanternpress'],
    ['https://t.umblr.com/redirect?z=https%3A%2F%2Flanternpress.tumblr.com%2F&t=abc', 'lanternpress'],
  ],
  posts: [
    ['https://lanternpress.tumblr.com/post/790000000000/a-book-of-tides', 'lanternpress'],
    ['https://www.tumblr.com/lanternpress/790000000000/a-book-of-tides', 'lanternpress'],
    ['https://www.tumblr.com/blog/view/lanternpress/790000000000', 'lanternpress'],
  ],
  rejected: [
    ['https://www.tumblr.com/', 'home-page'],
    ['https://www.tumblr.com/share/link?url=https://acme.example', 'reserved-path'],
    ['https://www.tumblr.com/widgets/share/tool?canonicalUrl=x', 'reserved-path'],
    ['https://www.tumblr.com/dashboard', 'reserved-path'],
    ['https://www.tumblr.com/explore/trending', 'reserved-path'],
    ['https://www.tumblr.com/search/acme', 'reserved-path'],
    ['https://www.tumblr.com/tagged/acme', 'reserved-path'],
    ['https://www.tumblr.com/login', 'reserved-path'],
    ['https://www.tumblr.com/register', 'reserved-path'],
    ['https://www.tumblr.com/policy/en/privacy', 'reserved-path'],
    ['https://www.tumblr.com/reblog/lanternpress/1/x', 'reserved-path'],
    ['https://assets.tumblr.com/x.js', 'reserved-host'],
    ['https://embed.tumblr.com/embed/post/x', 'reserved-host'],
    ['https://64.media.tumblr.com/x.png', 'reserved-host'],
    ['https://t.umblr.com/redirect?z=https%3A%2F%2Finstagram.com%2Facme', 'redirect-link'],
    ['https://www.tumblr.com/a_b', 'bad-handle'],
  ],
});
