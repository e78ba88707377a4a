/** The keys under which the networks send the visitor's own home feed: of all bodies the largest, and about nobody's account. */
const keys = [
  'home_timeline_urt',
  '"news_feed"',
  'xdt_api__v1__feed__timeline__connection',
  'feedDashMainFeed',
  'BarcelonaFeed',
];
const addresses =
  /\/(?:Home(?:Latest)?Timeline|feed\/timeline|api\/recommend\/item_list|UserHomefeedResource)\b/;

/** How far into a body its first key stands. */
const HEAD = 20_000;

export function isHomeFeed({ url, body }: { url: string; body: string }): boolean {
  const head = body.slice(0, HEAD);
  return addresses.test(url) || keys.some((key) => head.includes(key));
}
