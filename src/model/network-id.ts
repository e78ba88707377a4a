/** Every network followsuit knows, with the name people use for it. The order is the order of tables and reports. */
export const networkNames = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  threads: 'Threads',
  pinterest: 'Pinterest',
  snapchat: 'Snapchat',
  bluesky: 'Bluesky',
  fediverse: 'Mastodon & fediverse',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp channel',
  reddit: 'Reddit',
  discord: 'Discord',
  twitch: 'Twitch',
  vimeo: 'Vimeo',
  flickr: 'Flickr',
  tumblr: 'Tumblr',
  medium: 'Medium',
  substack: 'Substack',
  github: 'GitHub',
  vk: 'VK',
  blog: 'Blog',
} as const;

export type NetworkId = keyof typeof networkNames;

export const networkIds = Object.keys(networkNames) as NetworkId[];

/** Names people write in a list's header, next to the ids themselves. */
const aliases: Record<string, NetworkId> = {
  mastodon: 'fediverse',
  peertube: 'fediverse',
  pixelfed: 'fediverse',
  misskey: 'fediverse',
  activitypub: 'fediverse',
  twitter: 'x',
  'twitter/x': 'x',
  'x/twitter': 'x',
  insta: 'instagram',
  ig: 'instagram',
  fb: 'facebook',
  meta: 'facebook',
  yt: 'youtube',
  newsroom: 'blog',
  feed: 'blog',
  rss: 'blog',
  vkontakte: 'vk',
  bsky: 'bluesky',
};

/** The network a word names ("Twitter", "Mastodon", "facebook"), or undefined. */
export function networkNamed(word: string): NetworkId | undefined {
  const key = word.trim().toLowerCase();
  if (Object.hasOwn(networkNames, key)) return key as NetworkId;
  return Object.hasOwn(aliases, key) ? aliases[key] : undefined;
}
