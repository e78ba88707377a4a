import { iso, now } from './clock.mjs';
import { oneRecentPost } from './control.mjs';
import { escaped } from './html.mjs';
import { mastodonId } from './ids.mjs';

const PAGE = 40;

/** A Mastodon server: what it runs, the account, and its statuses page by page. */
export function fediverse(account) {
  const [user, host] = account.handle.split('@');
  const id = String(mastodonId(Date.parse(account.created), account.random));
  return [
    ...nodeinfo(host),
    { url: `https://${host}/api/v1/accounts/lookup?acct=${user}`, json: accountOf(account, user, host, id) },
    ...(account.movedTo === undefined ? [] : [accountPage(account, user, host)]),
    ...statusPages(account, user, host, id),
  ];
}

function accountPage(account, user, host) {
  return { url: `https://${host}/@${user}`, text: `<!DOCTYPE html><title>${escaped(account.name)}</title>` };
}

export const nodeinfo = (host) => [
  {
    url: `https://${host}/.well-known/nodeinfo`,
    json: {
      links: [
        { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `https://${host}/nodeinfo/2.0` },
      ],
    },
  },
  {
    url: `https://${host}/nodeinfo/2.0`,
    json: {
      version: '2.0',
      software: { name: 'mastodon', version: '4.5.1' },
      protocols: ['activitypub'],
      usage: { users: { total: 2310 }, localPosts: 184_022 },
      openRegistrations: true,
    },
  },
];

function accountOf(account, user, host, id) {
  const newest = account.posts[0]?.time;
  return {
    id,
    username: user,
    acct: user,
    display_name: account.name,
    locked: false,
    bot: false,
    discoverable: true,
    noindex: false,
    created_at: `${account.created}T00:00:00.000Z`,
    note: `<p>${escaped(account.bio)}</p>`,
    url: `https://${host}/@${user}`,
    followers_count: account.followers,
    following_count: account.random.whole(30, 300),
    statuses_count: account.posts.length,
    last_status_at: newest === undefined ? null : iso(newest).slice(0, 10),
    emojis: [],
    fields:
      account.site === undefined
        ? []
        : [
            {
              name: 'Site',
              value: `<a href="${account.site}" rel="me">${account.site}</a>`,
              verified_at: iso(now - 5e9),
            },
          ],
    ...(account.movedTo && {
      moved: { id: '9', username: user, acct: user, url: account.movedTo, display_name: account.name },
    }),
  };
}

function statusPages(account, user, host, id) {
  const statuses = account.posts.map((post) => statusOf(post, user, host, account.random));
  const base = `https://${host}/api/v1/accounts/${id}/statuses?limit=${PAGE}`;
  const pages = [];
  for (let from = 0; from === 0 || from < statuses.length; from += PAGE) {
    const before = from === 0 ? '' : `&max_id=${statuses[from - 1].id}`;
    pages.push({ url: base + before, json: statuses.slice(from, from + PAGE) });
  }
  if (statuses.length > 0 && statuses.length % PAGE === 0)
    pages.push({ url: `${base}&max_id=${statuses.at(-1).id}`, json: [] });
  return pages;
}

function statusOf(post, user, host, random) {
  const id = String(mastodonId(post.time, random));
  const common = { id, created_at: iso(post.time), visibility: 'public', in_reply_to_id: null };
  if (post.kind === 'repost') {
    const other = {
      id: String(mastodonId(post.time - 4e6, random)),
      url: `https://${host}/@beans/${id}`,
      content: `<p>${escaped(post.text)}</p>`,
    };
    return {
      ...common,
      content: '',
      url: `https://${host}/users/${user}/statuses/${id}/activity`,
      reblog: other,
    };
  }
  return {
    ...common,
    ...(post.kind === 'reply' && { in_reply_to_id: '41', in_reply_to_account_id: '7' }),
    content: `<p>${escaped(post.text)}</p>`,
    url: `https://${host}/@${user}/${id}`,
    replies_count: post.comments,
    reblogs_count: post.shares,
    favourites_count: post.likes,
    edited_at: null,
    reblog: null,
  };
}

export function fediverseControls(seed) {
  const host = 'mastodon.social';
  const nobody = `no_such_${seed}`;
  const certain = {
    handle: `mastodon@${host}`,
    name: 'Mastodon',
    bio: 'Free, open-source',
    followers: 851_233,
    created: '2016-11-23',
    ...oneRecentPost,
  };
  return [
    ...fediverse(certain).filter(({ url }) => url.includes('/api/')),
    {
      url: `https://${host}/api/v1/accounts/lookup?acct=${nobody}`,
      status: 404,
      json: { error: 'Record not found' },
    },
    { url: `https://${host}/.well-known/webfinger?resource=acct:${nobody}@${host}`, status: 404, text: '' },
  ];
}
