import { describe, expect, it } from 'vitest';
import { MAX_POSTS } from '../../../../src/networks/reading/newest-only.js';
import { readAnyFeed, readFeed } from '../../../../src/networks/text/feeds/feed.js';

const at = Date.parse('2026-11-01T09:00:00Z');
const rss = (items: string, head = '') => `<?xml version="1.0"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Acme &amp;amp; Sons</title><link>https://acme.example/blog/</link>${head}${items}</channel></rss>`;
const item = (title: string, date: string, more = '') =>
  `<item><title>${title}</title><link>https://acme.example/${title}</link>${date}${more}</item>`;
const pub = (date: string) => `<pubDate>${date}</pubDate>`;
const days = (body: string) =>
  readFeed(body, at)?.posts.map((post) => post.at && new Date(post.at.from).toISOString().slice(0, 10));

describe('a feed', () => {
  it('is sorted by date, whatever its own order', () => {
    const body = rss(
      item('b', pub('Mon, 02 Feb 2026 10:00:00 GMT')) +
        item('c', '') +
        item('a', pub('Tue, 03 Mar 2026 10:00:00 GMT')),
    );
    expect(days(body)).toEqual([undefined, '2026-03-03', '2026-02-02']);
  });

  it('prefers publication to dc:date to the last edit', () => {
    const edit = '<atom:updated>2026-10-30T00:00:00Z</atom:updated>';
    const dc = '<dc:date>2026-06-01T00:00:00Z</dc:date>';
    expect(days(rss(item('a', pub('Mon, 02 Feb 2026 10:00:00 GMT'), dc + edit)))).toEqual(['2026-02-02']);
    expect(days(rss(item('a', '', dc + edit)))).toEqual(['2026-06-01']);
    expect(days(rss(item('a', '', edit)))).toEqual(['2026-10-30']);
  });

  it('takes the next date where one is none, and reads seconds since 1970', () => {
    const dc = '<dc:date>2026-06-01T00:00:00Z</dc:date>';
    expect(days(rss(item('a', pub('soon'), dc)))).toEqual(['2026-06-01']);
    expect(days(rss(item('a', pub('1780272000'))))).toEqual(['2026-06-01']);
    expect(days(rss(item('a', pub('1780272000000'))))).toEqual(['2026-06-01']);
    const terms = '<t:created xmlns:t="http://purl.org/dc/terms/">2026-06-01</t:created>';
    expect(days(rss(item('a', '', terms)))).toEqual(['2026-06-01']);
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><published>none</published><updated>2026-06-01T00:00:00Z</updated></entry></feed>';
    expect(days(atom)).toEqual(['2026-06-01']);
  });

  it.each([
    ['published in RSS', rss(item('a', '<published>2026-06-01T00:00:00Z</published>'))],
    ['date in RSS', rss(item('a', '<date>2026-06-01T00:00:00Z</date>'))],
    ['updated without its namespace', rss(item('a', '<a10:updated>2026-06-01T00:00:00Z</a10:updated>'))],
    [
      'pubDate in RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>A</title></channel><item><title>a</title>${pub('Mon, 01 Jun 2026 00:00:00 GMT')}</item></rdf:RDF>`,
    ],
    [
      'pubDate in Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><updated>2026-10-30T00:00:00Z</updated><entry><title>a</title>${pub('Mon, 01 Jun 2026 00:00:00 GMT')}</entry></feed>`,
    ],
  ])('finds the date of another format: %s', (_, body) => expect(days(body)).toEqual(['2026-06-01']));

  it('reads "03/04/2026" in the order that another of its dates tells', () => {
    expect(days(rss(item('a', pub('03/04/2026')) + item('b', pub('13/02/2026'))))).toEqual([
      '2026-04-03',
      '2026-02-13',
    ]);
    expect(days(rss(item('a', pub('03/04/2026')) + item('b', pub('02/13/2026'))))).toEqual([
      '2026-03-04',
      '2026-02-13',
    ]);
    expect(days(rss(item('a', pub('03/04/2026')) + item('b', pub('05/06/2026'))))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('never takes the date of the feed for that of a post', () => {
    const head = '<lastBuildDate>Sun, 01 Nov 2026 08:00:00 GMT</lastBuildDate>';
    expect(days(rss('', head))).toEqual([]);
    expect(days(rss(item('a', ''), head))).toEqual([undefined]);
  });

  it('leaves what has no date where a newest-first feed has it, else puts it before all', () => {
    const [newer, older] = [pub('Mon, 02 Feb 2026 10:00:00 GMT'), pub('Mon, 05 Jan 2026 10:00:00 GMT')];
    const names = (...items: string[]) => readFeed(rss(items.join('')), at)?.posts.map((post) => post.text);
    expect(names(item('a', ''), item('b', newer), item('c', older))).toEqual(['a', 'b', 'c']);
    expect(names(item('b', newer), item('a', ''), item('c', older))).toEqual(['b', 'a', 'c']);
    expect(names(item('c', older), item('b', newer), item('a', ''))).toEqual(['a', 'b', 'c']);
  });

  it('drops what is dated more than a day ahead, and says so', () => {
    const body = rss(
      item('a', pub('Mon, 02 Nov 2026 08:00:00 GMT')) + item('b', pub('Wed, 04 Nov 2026 09:00:00 GMT')),
    );
    const feed = readFeed(body, at);
    expect(feed?.posts.map((post) => post.text)).toEqual(['a']);
    expect(feed?.notes).toEqual([{ code: 'future-items-dropped', args: { count: 1 } }]);
  });

  it('notes the one date of an import', () => {
    const same = pub('Mon, 02 Feb 2026 10:00:00 GMT');
    const before = item('z', pub('Thu, 01 Jan 2026 10:00:00 GMT'));
    const many = ['a', 'b', 'c', 'd', 'e'].map((title) => item(title, same)).join('') + before;
    expect(readFeed(rss(many), at)?.notes).toEqual([{ code: 'bulk-dates', args: { count: 5 } }]);
    expect(readFeed(rss(item('a', same) + item('b', same)), at)?.notes).toEqual([]);
  });

  it('dates nothing by the time at which the feed was made', () => {
    const second = (s: number) => pub(`Sun, 01 Nov 2026 08:00:0${s} GMT`);
    const apart = ['a', 'b', 'c', 'd', 'e'].map((title, i) => item(title, second(i))).join('');
    const made = '<lastBuildDate>Sun, 01 Nov 2026 08:00:00 GMT</lastBuildDate>';
    for (const body of [rss(apart), rss(item('a', second(0)) + item('b', second(1)), made)]) {
      const feed = readFeed(body, at);
      expect(feed?.posts.every((post) => post.at === undefined)).toBe(true);
      expect(feed?.notes).toMatchObject([{ code: 'build-dates' }]);
    }
    const older = pub('Thu, 01 Oct 2026 08:00:00 GMT');
    expect(days(rss(item('a', second(0)) + item('b', older), made))).toEqual(['2026-11-01', '2026-10-01']);
    expect(days(rss(item('a', second(0)), made))).toEqual(['2026-11-01']);
  });

  it('decodes titles, resolves links and leaves out what is no web address', () => {
    const feed = readFeed(
      rss(
        '<item><title>x</title><link>/news/1</link></item><item><title>y</title><link>javascript:alert(1)</link></item>',
      ),
      at,
    );
    expect(feed?.title).toBe('Acme & Sons');
    expect(feed?.posts.map((post) => post.url)).toEqual(['https://acme.example/news/1', undefined]);
  });

  it('counts comments, and lets the network tell reposts', () => {
    const body = rss(item('a', '', '<slash:comments>4</slash:comments><description>RT of b</description>'));
    const feed = readFeed(body, at, ({ html }) => (html?.startsWith('RT') ? 'repost' : 'original'));
    expect(feed?.posts[0]).toMatchObject({ kind: 'repost', comments: { value: 4, exact: true } });
  });

  it('is read from Atom, with the links that its place in an archive needs', () => {
    const feed = readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:os="http://a9.com/-/spec/opensearch/1.1/" xml:lang="fr"><title>Acme</title><os:totalResults>212</os:totalResults>
      <link href="https://acme.example/"/><link rel="self" href="https://acme.example/atom.xml"/><link rel="next" href="https://acme.example/atom.xml?p=2"/>
      <entry><id>tag:acme.example,2026:1</id><title>Eins</title><published>2026-01-05T00:00:00Z</published><updated>2026-10-05T00:00:00Z</updated><link href="https://acme.example/1"/></entry></feed>`,
      at,
    );
    expect(feed).toMatchObject({
      format: 'atom',
      link: 'https://acme.example/',
      self: 'https://acme.example/atom.xml',
      next: 'https://acme.example/atom.xml?p=2',
      total: { value: 212, exact: true },
      posts: [{ id: 'tag:acme.example,2026:1', at: { from: Date.parse('2026-01-05T00:00:00Z') } }],
    });
  });

  it('is read from RDF and JSON Feed', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://acme.example/"><title>Acme</title><link>https://acme.example/</link></channel>
      <item rdf:about="https://acme.example/1"><title>One</title><link>https://acme.example/1</link><dc:date>2026-01-05T00:00:00Z</dc:date></item></rdf:RDF>`;
    expect(days(rdf)).toEqual(['2026-01-05']);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Acme',
      items: [{ id: '1', content_text: 'Hello', date_modified: '2026-02-05T00:00:00Z' }],
    });
    expect(readFeed(json, at)).toMatchObject({ format: 'json', posts: [{ id: '1', text: 'Hello' }] });
    expect(days(json)).toEqual(['2026-02-05']);
  });

  const dated = item('a', pub('Mon, 02 Feb 2026 10:00:00 GMT'));
  const entities =
    '<!DOCTYPE rss [<!ENTITY % latin PUBLIC "-//Acme//Entities" "https://acme.example/latin.ent"><!ENTITY nbsp "&#160;">]>';

  it.each([
    ['a document type with entities', rss(dated).replace('?>', `?>${entities}`)],
    ['a warning', `<br />\n<b>Warning</b>: slow in <b>feed.php</b>\n${rss(dated)}`],
    ['a comment about another feed', `<!-- was <feed > once -->${rss(dated)}`],
  ])('may have %s before it', (_, body) => expect(days(body)).toEqual(['2026-02-02']));

  it('is what its root element says, whatever its items quote', () => {
    const quoting = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title><entry><id>1</id>
      <content type="html"><![CDATA[<pre> <rss version="2.0"> </pre>]]></content><published>2026-02-02T00:00:00Z</published></entry></feed>`;
    expect(readFeed(quoting, at)?.format).toBe('atom');
    expect(days(quoting)).toEqual(['2026-02-02']);
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Acme',
      items: [{ id: '1', content_html: '<pre> <rss version="2.0"> <title>', date_published: '2026-02-02' }],
    };
    expect(days(JSON.stringify(json))).toEqual(['2026-02-02']);
    expect(readFeed(`<html><body><pre> ${rss(dated)}</pre></body></html>`, at)).toBeUndefined();
  });

  it('is RSS, whatever namespace its root names', () => {
    const named = rss(dated).replace('<rss ', '<rss xmlns="http://www.w3.org/2005/Atom" ');
    expect(days(named)).toEqual(['2026-02-02']);
  });

  it('has all its RDF items, also those its table of contents forgets', () => {
    const entry = (n: number) =>
      `<item rdf:about="https://acme.example/?p=${n}&amp;x"><title>${n}</title><dc:date>2026-02-0${n}</dc:date></item>`;
    const body = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Acme</title><items><rdf:Seq><rdf:li rdf:resource="https://acme.example/old"/></rdf:Seq></items></channel>
      <item rdf:about="https://acme.example/old"><title>old</title><dc:date>2020-01-01</dc:date></item>${entry(1)}${entry(2)}</rdf:RDF>`;
    expect(days(body)).toEqual(['2026-02-02', '2026-02-01', '2020-01-01']);
  });

  describe('that is damaged', () => {
    const readDamagedFeed = (body: string, seenAt: number) => {
      const feed = readAnyFeed(body, seenAt);
      return feed?.damaged ? feed : undefined;
    };
    const left = (body: string) => {
      expect(readFeed(body, at)).toBeUndefined();
      const feed = readDamagedFeed(body, at);
      return feed && { damaged: feed.damaged, titles: feed.posts.map((post) => post.text) };
    };
    const two = rss(`${dated}${item('b', pub('Tue, 03 Mar 2026 10:00:00 GMT'))}`);

    it('is read up to its last whole item, never half a date', () => {
      for (let end = two.indexOf('</item>') + 7; end < two.lastIndexOf('</item>') + 6; end++)
        expect(left(two.slice(0, end))).toEqual({ damaged: true, titles: ['a'] });
      expect(left(two.slice(0, two.indexOf('</item>')))).toBeUndefined();
    });

    it('is read as far as it can be mended', () => {
      expect(left(rss(item('1 < 2', pub('Mon, 02 Feb 2026 10:00:00 GMT'))))).toEqual({
        damaged: true,
        titles: ['1 < 2'],
      });
      const stray = `<item><title>a</title><description><p>x</description></p>${pub('Mon, 02 Feb 2026 10:00:00 GMT')}</item>`;
      expect(left(rss(stray))).toEqual({ damaged: true, titles: ['a'] });
    });

    it('is none where it is whole, or no feed', () => {
      expect(readDamagedFeed(two, at)).toBeUndefined();
      expect(readDamagedFeed('<html><body></item></body></html>', at)).toBeUndefined();
    });

    it('is told without much ado, however long and strange', () => {
      for (const part of ['<!--', '<items', '<item>', '</item', '<rss ', '<?', '<![CDATA['])
        readDamagedFeed(`<rss>${part.repeat(50_000)}`, at);
    });
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><head><title>Feed</title></head><body>rss</body></html>'],
    ['nothing', ''],
    ['a feed that is cut off', rss(item('a', '')).slice(0, 330)],
    ['other JSON', '{"items":[]}'],
  ])('is not %s', (_, body) => expect(readFeed(body, at)).toBeUndefined());
});

describe('a feed that never ends', () => {
  const minutes = (n: number) => pub(new Date(at - n * 60_000).toUTCString());
  const many = (count: number) => Array.from({ length: count }, (_, i) => item(`p${i}`, minutes(i)));
  const total = (n: number) =>
    `<o:totalResults xmlns:o="http://a9.com/-/spec/opensearch/1.1/">${n}</o:totalResults>`;

  it('keeps its newest posts in whatever order they stand, and counts those it left out', () => {
    const items = many(MAX_POSTS + 100).reverse();
    const feed = readFeed(rss(items.join(''), total(MAX_POSTS)), at);
    expect(feed).toMatchObject({ listed: MAX_POSTS + 100, total: { value: MAX_POSTS + 100 } });
    expect(feed?.posts).toHaveLength(MAX_POSTS);
    expect(feed?.posts[0]?.url).toBe('https://acme.example/p0');
    expect(feed?.notes.map((note) => note.code)).toEqual(['posts-cut']);
  });

  it('proves no silence where items without a date, or of the future, were left out', () => {
    const body = rss([...many(MAX_POSTS), item('undated', '')].join(''));
    expect(readFeed(body, at)).toBeUndefined();
    expect(readAnyFeed(body, at)).toMatchObject({ damaged: true });
    const ahead = Array.from({ length: MAX_POSTS }, (_, i) => item(`f${i}`, minutes(-i - 10_000)));
    expect(readAnyFeed(rss([...ahead, ...many(3)].join('')), at)?.posts).toHaveLength(3);
  });
});
