import { oneRecentPost } from './control.mjs';
import { escaped, page, scriptJson } from './html.mjs';
import { tiktokId } from './ids.mjs';

const embedUrl = (handle) => `https://www.tiktok.com/embed/@${handle}`;
const pageUrl = (handle) => `https://www.tiktok.com/@${handle}`;
const oembedUrl = (handle) => `https://www.tiktok.com/oembed?url=${encodeURIComponent(pageUrl(handle))}`;

/** The creator card with up to twelve videos, the cards of the newest three, and the page with exact counters. */
export function tiktok(account) {
  const { handle, name, bio, followers, random, posts, total } = account;
  const id = String(tiktokId(Date.parse(account.created ?? '2018-08-02'), random));
  const videos = posts.slice(0, 12).map((post) => ({ ...post, id: String(tiktokId(post.time, random)) }));
  const userInfo = {
    id,
    uniqueId: handle,
    nickname: name,
    signature: bio,
    followerCount: followers,
    followingCount: random.whole(10, 200),
    verified: false,
    privateAccount: false,
  };
  const videoList = videos.map(({ id: video, text, views }) => ({
    id: video,
    desc: text,
    playCount: views,
    privateItem: false,
  }));
  const cards = videos.slice(0, 3).map(cardOf);
  return [
    { url: embedUrl(handle), text: state({ [`/embed/@${handle}`]: { userInfo, videoList, isReady: true } }) },
    ...cards,
    { url: pageUrl(handle), text: profilePage(account, id, total) },
  ];
}

const state = (data) =>
  page(
    'TikTok',
    '',
    `<div id="root"></div><script id="__FRONTITY_CONNECT_STATE__" type="application/json">${scriptJson({ source: { data } })}</script>`,
  );

function cardOf({ id, time, text, likes, comments, shares, views }) {
  const itemInfos = {
    id,
    createTime: String(Math.floor(time / 1000)),
    text,
    diggCount: likes,
    commentCount: comments,
    shareCount: shares,
    playCount: views,
  };
  return {
    url: `https://www.tiktok.com/embed/v2/${id}`,
    text: state({ [`/embed/v2/${id}`]: { videoData: { itemInfos } } }),
  };
}

function profilePage({ handle, name, bio, followers, site, created }, id, total) {
  const user = {
    id,
    uniqueId: handle,
    nickname: name,
    signature: bio,
    createTime: Math.floor(Date.parse(created ?? '2018-08-02') / 1000),
    verified: false,
    privateAccount: false,
    secret: false,
    ...(site && { bioLink: { link: site.replace(/^https:\/\/|\/$/g, ''), risk: 0 } }),
  };
  const counters = { followerCount: followers, followingCount: 40, videoCount: total };
  const statsV2 = Object.fromEntries(Object.entries(counters).map(([key, value]) => [key, String(value)]));
  const detail = { userInfo: { user, stats: counters, statsV2, itemList: [] }, statusCode: 0, statusMsg: '' };
  const scope = { __DEFAULT_SCOPE__: { 'webapp.user-detail': detail } };
  return page(
    `${name} (@${handle}) | TikTok`,
    '',
    `<div id="app"></div><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${scriptJson(scope)}</script><!-- ${escaped(handle)} -->`,
  );
}

const missingDetail = { userInfo: {}, statusCode: 10221, statusMsg: '' };
const missingPage = page(
  'TikTok - Make Your Day',
  '',
  `<div id="app"></div><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${scriptJson({ __DEFAULT_SCOPE__: { 'webapp.user-detail': missingDetail } })}</script>`,
);

/** The riddle for scripts that TikTok puts before a visitor it takes for one. */
export function tiktokChallenge({ handle }) {
  const riddle = page(
    '',
    '',
    '<p id="cs" class="SlardarWAF">Please wait...</p><script>window._wafchallengeid="cs";</script>',
  );
  return [embedUrl(handle), pageUrl(handle), oembedUrl(handle)].map((url) => ({ url, text: riddle }));
}

export function tiktokControls(seed) {
  const nobody = `nosuch_${seed}`;
  return [
    ...tiktok({
      handle: 'tiktok',
      name: 'TikTok',
      bio: 'One TikTok can make a big impact',
      followers: 93_000_000,
      ...oneRecentPost,
    }),
    { url: pageUrl(nobody), text: missingPage },
    { url: embedUrl(nobody), status: 400, text: 'Bad Request' },
    { url: oembedUrl(nobody), status: 400, json: { message: 'Something went wrong', code: 400 } },
  ];
}
