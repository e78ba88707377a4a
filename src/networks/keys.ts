import type { NetworkId } from '../model/network-id.js';

/** What a key of the user's own costs, in time and money. Read on `asOf`; prices of others change. */
export interface KeyFacts {
  /** Environment variable, and the name under which the key is kept. */
  token: string;
  network: NetworkId;
  /** How long a small firm needs to get one; `not-in-a-day`: a review of weeks; `never`: no such key is given to firms. */
  effort: 'minutes' | 'afternoon' | 'not-in-a-day' | 'never';
  /** US dollars for one account, least and most; undefined: free. */
  usdPerAccount?: { low: number; high: number };
  /** Where one begins. */
  page: string;
  asOf: string;
}

/** Keys a small firm can have today first, the cheapest before the dearer. */
export const keys: readonly KeyFacts[] = [
  {
    token: 'YOUTUBE_API_KEY',
    network: 'youtube',
    effort: 'minutes',
    page: 'https://console.cloud.google.com/apis/library/youtube.googleapis.com',
    asOf: '2026-09-08',
  },
  {
    token: 'TWITCH_TOKEN',
    network: 'twitch',
    effort: 'minutes',
    page: 'https://dev.twitch.tv/console/apps',
    asOf: '2026-11-25',
  },
  {
    token: 'GITHUB_TOKEN',
    network: 'github',
    effort: 'minutes',
    page: 'https://github.com/settings/tokens',
    asOf: '2026-11-25',
  },
  {
    token: 'VIMEO_TOKEN',
    network: 'vimeo',
    effort: 'minutes',
    page: 'https://developer.vimeo.com/apps',
    asOf: '2026-11-25',
  },
  {
    token: 'FLICKR_API_KEY',
    network: 'flickr',
    effort: 'minutes',
    page: 'https://www.flickr.com/services/apps/create/',
    asOf: '2026-11-25',
  },
  {
    token: 'TUMBLR_API_KEY',
    network: 'tumblr',
    effort: 'minutes',
    page: 'https://www.tumblr.com/oauth/apps',
    asOf: '2026-11-25',
  },
  {
    token: 'VK_SERVICE_TOKEN',
    network: 'vk',
    effort: 'minutes',
    page: 'https://id.vk.com/about/business/go',
    asOf: '2026-11-25',
  },
  {
    token: 'X_BEARER_TOKEN',
    network: 'x',
    effort: 'minutes',
    // A look-up of the user is $0.010, each post read $0.005: one at least, and as many as a page of ours holds.
    usdPerAccount: { low: 0.015, high: 0.26 },
    page: 'https://developer.x.com/',
    asOf: '2026-08-28',
  },
  {
    token: 'INSTAGRAM_ACCESS_TOKEN',
    network: 'instagram',
    effort: 'afternoon',
    page: 'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/business-discovery',
    asOf: '2026-11-25',
  },
  {
    token: 'FACEBOOK_ACCESS_TOKEN',
    network: 'facebook',
    effort: 'not-in-a-day',
    page: 'https://developers.facebook.com/docs/features-reference/page-public-content-access',
    asOf: '2026-11-25',
  },
  {
    token: 'THREADS_ACCESS_TOKEN',
    network: 'threads',
    effort: 'not-in-a-day',
    page: 'https://developers.facebook.com/docs/threads',
    asOf: '2026-04-13',
  },
  {
    token: 'REDDIT_TOKEN',
    network: 'reddit',
    effort: 'not-in-a-day',
    page: 'https://www.reddit.com/prefs/apps',
    asOf: '2026-11-25',
  },
];

/** Networks that give no key for other firms' accounts, however long one waits. */
export const keyless: readonly NetworkId[] = ['linkedin', 'tiktok', 'pinterest', 'snapchat'];

export function keyFactsOf(token: string): KeyFacts | undefined {
  return keys.find((key) => key.token === token);
}
