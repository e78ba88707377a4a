import { at, iso } from './clock.mjs';
import { escaped } from './html.mjs';

const slug = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const addressOf = (site, { time, text }) =>
  `${site}${iso(time).slice(0, 7).replace('-', '/')}/${slug(text)}/`;

/** RSS as WordPress writes it (ten items), and WordPress's own interface with all of them. */
export function wordpress({ site, name, bio, posts, random }) {
  const items = posts
    .slice(0, 10)
    .map(
      (post) =>
        `<item><title>${escaped(post.text)}</title><link>${addressOf(site, post)}</link><pubDate>${new Date(post.time).toUTCString().replace('GMT', '+0000')}</pubDate><guid isPermaLink="false">${site}?p=${random.whole(1000, 9999)}</guid></item>`,
    );
  const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escaped(name)}</title><link>${site}</link><description>${escaped(bio)}</description><lastBuildDate>${new Date(at).toUTCString()}</lastBuildDate><generator>https://wordpress.org/?v=6.9</generator>
${items.join('\n')}
</channel></rss>`;
  const listed = posts.slice(0, 100).map((post, i) => ({
    id: 4000 - i * 7,
    date_gmt: iso(post.time).slice(0, 19),
    modified_gmt: iso(post.time).slice(0, 19),
    link: addressOf(site, post),
    title: { rendered: escaped(post.text) },
    sticky: false,
  }));
  return [
    { url: `${site}feed`, status: 301, headers: { location: `${site}feed/` } },
    { url: `${site}feed/`, headers: { 'content-type': 'application/rss+xml; charset=UTF-8' }, text: feed },
    {
      url: `${site}wp-json/wp/v2/posts?per_page=100&_fields=id,date_gmt,modified_gmt,link,title,sticky`,
      headers: { 'x-wp-total': String(posts.length) },
      json: listed,
    },
  ];
}

export function atom({ site, feed, name, bio, posts }) {
  const entries = posts.map(
    (post) =>
      `<entry><id>${addressOf(site, post)}</id><title>${escaped(post.text)}</title><link href="${addressOf(site, post)}"/><published>${iso(post.time)}</published><updated>${iso(post.time)}</updated></entry>`,
  );
  return [
    {
      url: feed,
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
      text: `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(name)}</title><subtitle>${escaped(bio)}</subtitle><link href="${site}"/><link rel="self" href="${feed}"/><id>${site}</id><updated>${iso(posts[0].time)}</updated>
${entries.join('\n')}
</feed>`,
    },
  ];
}

/** A blog whose robots.txt keeps programs out of its feeds. */
export function closedToRobots({ site, feed }) {
  const rule = 'Disallow: /blogs/*.atom';
  return [
    { url: feed, refusal: { code: 'robots', args: { rule, line: 14 } } },
    ...['feed', 'rss.xml', 'blog/feed', 'blog/rss.xml', 'feed.xml', 'news/feed', 'sitemap.xml'].map(
      (path) => ({
        url: site + path,
        status: 404,
        text: '<title>404</title>',
      }),
    ),
    { url: `${site}robots.txt`, text: `User-agent: *\n${rule}\n` },
  ];
}
