import { oneRecentPost } from './control.mjs';
import { escaped, page, scriptJson } from './html.mjs';
import { instagramId, shortcode } from './ids.mjs';

const origin = 'https://www.instagram.com';
const pageUrl = (handle) => `${origin}/${handle}/`;
const embedUrl = (handle) => `${origin}/${handle}/embed/`;
const apiUrl = (handle) => `${origin}/api/v1/users/web_profile_info/?username=${handle}`;

/** The account's page with its twelve newest posts. */
export function instagram(account) {
  const { handle, name, bio, followers, random, total } = account;
  const counters = `${followers.toLocaleString('en-US')} Followers, ${random.whole(80, 900)} Following, ${total.toLocaleString('en-US')} Posts`;
  const title = `${name} (@${handle}) • Instagram photos and videos`;
  const head = `<meta property="og:type" content="profile"><meta property="og:title" content="${escaped(title)}"><meta property="og:description" content="${escaped(`${counters} - See Instagram photos and videos from ${name} (@${handle})`)}"><meta property="og:url" content="${pageUrl(handle)}">`;
  const id = String(random.whole(17_800_000_000, 59_900_000_000));
  const user = {
    pk: id,
    id,
    username: handle,
    full_name: name,
    biography: bio,
    follower_count: followers,
    following_count: random.whole(80, 900),
    is_private: false,
    is_verified: false,
    bio_links: account.site === undefined ? [] : [{ url: account.site, title: '' }],
    external_url: account.site ?? '',
    all_media_count: total,
  };
  const edges = account.posts.slice(0, 12).map((post) => ({ node: mediaOf(post, user, random) }));
  const grid = { edges, page_info: { has_next_page: total > edges.length } };
  const body = `<div id="mount"></div>${data(user)}${data({ id, polaris_ordered_timeline_connection: grid })}`;
  return [{ url: pageUrl(handle), text: page(title, head, body) }];
}

function data(user) {
  const result = { __bbox: { complete: true, result: { data: { xig_user_by_username: user } } } };
  const stream = ['RelayPrefetchedStreamCache', 'next', [], ['adp', result]];
  return `<script type="application/json" data-sjs>${scriptJson({ require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require: [stream] } }]]] })}</script>`;
}

function mediaOf({ time, text, likes, comments }, { pk, username }, random) {
  const id = instagramId(time, random);
  return {
    pk: String(id),
    id: String(id),
    code: shortcode(id),
    media_type: random.pick([1, 1, 2, 8]),
    timeline_pinned_user_ids: [],
    caption: { text },
    user: { pk, username },
    taken_at: Math.floor(time / 1000),
    like_count: likes,
    comment_count: comments,
  };
}

/** The log-in page instead of the account, whichever way one asks. */
export function instagramWall({ handle }) {
  const login = `${origin}/accounts/login/?next=${encodeURIComponent(`/${handle}/`)}`;
  return [
    { url: pageUrl(handle), status: 302, headers: { location: login } },
    { url: login, text: loginPage },
    { url: embedUrl(handle), text: loginPage },
    {
      url: apiUrl(handle),
      status: 401,
      json: {
        message: 'Please wait a few minutes before you try again.',
        require_login: true,
        status: 'fail',
      },
    },
  ];
}

const loginPage = page(
  'Login • Instagram',
  `<meta property="og:url" content="${origin}/">`,
  '<script type="application/json">{"routePath":"\\/accounts\\/login\\/"}</script>',
);

export function instagramLimit({ handle }) {
  return [pageUrl(handle), embedUrl(handle), apiUrl(handle)].map((url) => ({
    url,
    status: 429,
    headers: { 'retry-after': '3600' },
    text: '',
  }));
}

export const instagramMissing = ({ handle }) => [
  {
    url: pageUrl(handle),
    status: 404,
    text: page('Page not found • Instagram', '', "<main><h2>Sorry, this page isn't available.</h2></main>"),
  },
];

export const instagramControls = (seed) => [
  ...instagram({
    handle: 'instagram',
    name: 'Instagram',
    bio: 'Discover what is new',
    followers: 702_118_400,
    ...oneRecentPost,
  }),
  ...instagramMissing({ handle: `no.such.${seed}` }),
];
