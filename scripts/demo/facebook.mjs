import { oneRecentPost } from './control.mjs';
import { escaped, page, scriptJson } from './html.mjs';

const url = (handle) => `https://www.facebook.com/${handle}`;
const mobile = (handle) => `https://m.facebook.com/${handle}`;

/** The Page's own document: likes in the head, followers rounded, one post. */
export function facebook(account) {
  const { handle, name, bio, followers, random } = account;
  const likes = Math.round(followers * 0.94).toLocaleString('en-US');
  const id = `1000${random.whole(10_000_000_000, 99_999_999_999)}`;
  const head = `<meta property="og:type" content="video.other"><meta property="og:title" content="${escaped(name)}"><meta property="og:description" content="${escaped(`${name}. ${likes} likes · ${random.whole(3, 90)} talking about this. ${bio}`)}"><meta property="og:url" content="${url(handle)}"><meta property="al:android:url" content="fb://profile/${id}"><link rel="canonical" href="${url(handle)}">`;
  const user = {
    __typename: 'User',
    __isProfile: 'User',
    id,
    name,
    is_verified: false,
    profilePicLarge: { uri: 'x' },
    profile_social_context: { content: [{ text: { text: `${short(followers)} followers` } }] },
    delegate_page: {
      id: String(random.whole(100_000_000_000, 999_999_999_999)),
      name,
      category_name: 'Coffee shop',
    },
  };
  const tiles = account.site === undefined ? [] : [websiteTile(account.site)];
  const about = { tiles: { profile_tile_items: { nodes: tiles } }, best_description: { text: bio } };
  const feed = {
    user: {
      id,
      timeline_list_feed_units: { edges: account.posts.slice(0, 1).map((post) => story(post, account, id)) },
    },
  };
  const body = `<form id="login_form" action="/login/?next=x"></form>${data({ user, ...about })}${data(feed)}`;
  return [{ url: url(handle), text: page(`${name} | Facebook`, head, body) }];
}

function data(value) {
  const call = {
    require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { result: { data: value } } }]]],
  };
  return `<script type="application/json" data-sjs>${scriptJson(call)}</script>`;
}

function websiteTile(site) {
  const text = site.replace(/^https:\/\/|\/$/g, '');
  return {
    timeline_context_list_item: {
      timeline_context_list_item_type: 'INTRO_CARD_WEBSITE',
      renderer: { context_item: { title: { text } } },
    },
  };
}

function story({ time, text, likes, comments, shares }, { handle, name, random }, id) {
  const post = random.whole(900_000_000_000_000, 999_999_999_999_999);
  const feedback = {
    feedback: { reaction_count: { count: likes }, share_count: { count: shares } },
    comment_rendering_instance: { comments: { total_count: comments } },
  };
  return {
    node: {
      __typename: 'Story',
      post_id: String(post),
      comet_sections: {
        content: {
          story: { wwwURL: `${url(handle)}/posts/${post}`, actors: [{ name, id }], message: { text } },
        },
        context_layout: { story: { creation_time: Math.floor(time / 1000) } },
        feedback: { story: feedback },
      },
    },
  };
}

function short(n) {
  return n < 1000 ? String(n) : `${(n / 1000).toFixed(n < 100_000 ? 1 : 0).replace('.0', '')}K`;
}

/** Where Facebook sends a visitor whom it wants to log in. */
export function facebookWall({ handle }) {
  return [url(handle), mobile(handle)].flatMap((asked) => {
    const login = `${new URL(asked).origin}/login/?next=${encodeURIComponent(asked)}`;
    return [
      { url: asked, status: 302, headers: { location: login } },
      {
        url: login,
        text: page(
          'Log in to Facebook',
          '',
          '<form id="login_form" action="/login/device-based/"><input name="email"><input name="pass" type="password"></form>',
        ),
      },
    ];
  });
}

/** The same bare page for what is missing and what is restricted. */
export function facebookShell({ handle }) {
  return [url(handle), mobile(handle)].map((asked) => ({
    url: asked,
    text: page('Facebook', '', '<div id="mount_0_0"></div>'),
  }));
}

export const facebookControls = (seed) => [
  ...facebook({
    handle: 'meta',
    name: 'Meta',
    bio: 'Official Page',
    followers: 192_000_000,
    ...oneRecentPost,
  }),
  // the control asks for the light page as well, which is empty here
  ...facebookShell({ handle: 'meta' }).slice(1),
  ...facebookShell({ handle: `nosuchpage.${seed}` }),
];
