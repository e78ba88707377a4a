import { oneRecentPost } from './control.mjs';
import { page, scriptJson } from './html.mjs';
import { xId } from './ids.mjs';

const oembedUrl = (handle) =>
  `https://publish.twitter.com/oembed?url=${encodeURIComponent(`https://twitter.com/${handle}`)}`;
const timelineUrl = (handle) => `https://syndication.twitter.com/srv/timeline-profile/screen-name/${handle}`;

/** What X shows without an account: the embed service, a selection by popularity, and an empty shell. */
export function x(account) {
  const { handle, name, random } = account;
  const user = userOf(account);
  const entries = account.posts.map((post) => entryOf(post, user, random)).sort(byLikes);
  const timeline = { props: { pageProps: { lang: 'en', showHeader: true, timeline: { entries } } } };
  return [
    {
      url: oembedUrl(handle),
      json: {
        url: `https://twitter.com/${handle}`,
        title: '',
        html: '<a class="twitter-timeline"></a>',
        author_name: name,
        type: 'rich',
        version: '1.0',
      },
    },
    {
      url: timelineUrl(handle),
      text: page(
        'Twitter Timeline',
        '',
        `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(timeline)}</script>`,
      ),
    },
    {
      url: `https://x.com/${handle}`,
      text: page(
        'X',
        '',
        '<noscript><h1>JavaScript is not available.</h1></noscript><div id="react-root"></div>',
      ),
    },
  ];
}

function userOf({ handle, name, bio, followers, total, created, site, random }) {
  const link = 'https://t.co/demoDEMO01';
  return {
    id_str: String(random.whole(100_000_000, 3_999_999_999)),
    screen_name: handle,
    name,
    description: bio,
    ...(site && { url: link, entities: { url: { urls: [{ url: link, expanded_url: site }] } } }),
    followers_count: followers,
    friends_count: random.whole(60, 900),
    statuses_count: total,
    created_at: stamp(Date.parse(created ?? '2012-05-03')),
    verified: false,
    is_blue_verified: false,
    protected: false,
  };
}

function entryOf({ time, text, likes, comments, shares }, user, random) {
  const id = String(xId(time, random));
  const tweet = {
    id_str: id,
    created_at: stamp(time),
    full_text: text,
    favorite_count: likes,
    reply_count: comments,
    retweet_count: shares,
    lang: 'und',
    user,
  };
  return { type: 'tweet', entry_id: `tweet-${id}`, sort_index: id, content: { tweet } };
}

const byLikes = (a, b) => b.content.tweet.favorite_count - a.content.tweet.favorite_count;

/** "Thu Oct 29 08:15:00 +0000 2026" */
function stamp(time) {
  const [day, date, month, year, clock] = new Date(time).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${clock} +0000 ${year}`;
}

export const xControls = (seed) => [
  ...x({
    handle: 'x',
    name: 'X',
    bio: 'What is happening',
    followers: 68_000_000,
    created: '2007-02-20',
    ...oneRecentPost,
  }),
  {
    url: oembedUrl(`nx${seed}`.slice(0, 15)),
    status: 404,
    json: { error: 'Sorry, that page does not exist', request: '/oembed' },
  },
];
