import { at } from './clock.mjs';
import { oneRecentPost } from './control.mjs';
import { escaped, page, scriptJson } from './html.mjs';

const pageUrl = (handle) => `https://www.pinterest.com/${handle}/`;

/** The feed of the newest 25 pins, and the profile with counters. */
export function pinterest(account) {
  const { handle, name, bio, random } = account;
  const url = pageUrl(handle);
  const items = account.posts
    .slice(0, 25)
    .map((post) => itemOf(post, random))
    .join('\n');
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>${escaped(name)}</title><link>${url}</link><description>${escaped(bio)}</description><atom:link href="${url}feed.rss" rel="self"></atom:link><lastBuildDate>${new Date(at).toUTCString()}</lastBuildDate>
${items}
</channel></rss>`;
  return [
    { url: `${url}feed.rss`, headers: { 'content-type': 'application/xml; charset=utf-8' }, text: feed },
    { url, text: profilePage(account) },
  ];
}

function itemOf({ time, text }, random) {
  const pin = `https://www.pinterest.com/pin/10038805306${random.whole(10_000_000, 99_999_999)}/`;
  return `<item><title>${escaped(text)}</title><link>${pin}</link><description>${escaped(text)}</description><pubDate>${new Date(time).toUTCString()}</pubDate><guid>${pin}</guid></item>`;
}

function profilePage({ handle, name, bio, followers, total, created, site, posts, random }) {
  const id = `10038806${random.whole(10_000_000, 99_999_999)}`;
  const stamp = (time) => new Date(time).toUTCString().replace('GMT', '+0000');
  const user = {
    id,
    username: handle,
    full_name: name,
    about: bio,
    website_url: site ?? null,
    domain_verified: false,
    follower_count: followers,
    following_count: random.whole(10, 200),
    pin_count: total,
    created_at: stamp(Date.parse(created ?? '2010-03-01')),
    last_pin_save_time: posts[0] === undefined ? null : stamp(posts[0].time),
    is_private_profile: false,
  };
  const props = { initialReduxState: { users: { [id]: user } } };
  return page(
    `${name} (${handle}) - Profile | Pinterest`,
    `<link rel="canonical" href="${pageUrl(handle)}">`,
    `<script id="__PWS_INITIAL_PROPS__" type="application/json">${scriptJson(props)}</script>`,
  );
}

export function pinterestControls(seed) {
  const nobody = `nosuch_${seed}`;
  return [
    ...pinterest({
      handle: 'pinterest',
      name: 'Pinterest',
      bio: 'Find ideas',
      followers: 12_400_000,
      ...oneRecentPost,
    }),
    { url: `${pageUrl(nobody)}feed.rss`, status: 404, text: '' },
    { url: pageUrl(nobody), status: 404, text: '<html><head><title></title></head></html>' },
  ];
}
