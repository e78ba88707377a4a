import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discovery/discover.js';
import { askItem } from '../../src/discovery/wikidata-item.js';
import type { Ask } from '../../src/model/answer.js';
import { answerOf } from './one-page.js';

const website = 'https://quillmere.example/';
const itemUrl = 'https://www.wikidata.org/wiki/Special:EntityData/Q900001.json';

type Part = Record<string, unknown>;
const said = (value: unknown, more: Part = {}) => ({
  mainsnak: { snaktype: 'value', datavalue: { value, type: 'string' } },
  rank: 'normal',
  ...more,
});
const until = (time: string) => ({ qualifiers: { P582: [{ datavalue: { value: { time } } }] } });
const item = (claims: unknown, number = 'Q900001') => JSON.stringify({ entities: { [number]: { claims } } });

const own = { P856: [said('https://www.quillmere.example/')] };
const answering =
  (body: string): Ask =>
  async ({ url }) => ({ ...answerOf(url, body), headers: { 'content-type': 'application/json' } });

async function urlsOf(claims: unknown): Promise<string[]> {
  const { candidates } = await askItem('Q900001', website, answering(item(claims)));
  return candidates.map((c) => c.url);
}

describe('an item of Wikidata', () => {
  it('states accounts, those with a reference with more weight', async () => {
    const claims = {
      ...own,
      P2013: [said('theoldmillbread', { references: [{}] })],
      P4033: [said('mill@social.example')],
    };
    const { candidates } = await askItem('Q900001', website, answering(item(claims)));
    expect(candidates.map((c) => [c.url, c.weight, c.page])).toEqual([
      ['https://www.facebook.com/theoldmillbread', 5, 'https://www.wikidata.org/wiki/Q900001'],
      ['https://social.example/@mill', 4, 'https://www.wikidata.org/wiki/Q900001'],
    ]);
  });

  it.each([
    ['deprecated', said('oldmill', { rank: 'deprecated' })],
    ['ended', said('oldmill', until('+2019-05-01T00:00:00Z'))],
    ['ended in a year, the month unknown', said('oldmill', until('+1969-00-00T00:00:00Z'))],
    ['ended, nobody knows when', said('oldmill', { qualifiers: { P582: [{}] } })],
    ['without a value', { mainsnak: { snaktype: 'novalue' }, rank: 'normal' }],
    ['no text', said({ id: 'Q1' })],
  ])('does not state what is %s', async (_, claim) => {
    const ask: Ask = async (request) => {
      const answer = await answering(item({ ...own, P2002: [claim] }))(request);
      return answer.kind === 'answer' ? { ...answer, at: Date.UTC(2026, 10, 1) } : answer;
    };
    expect((await askItem('Q900001', website, ask)).candidates).toEqual([]);
  });

  it('means the preferred value where there is one', async () => {
    const claims = { ...own, P2002: [said('oldmill'), said('theoldmill', { rank: 'preferred' })] };
    expect(await urlsOf(claims)).toEqual(['https://x.com/theoldmill']);
  });

  it.each([
    ['a person’s', { ...own, P31: [said({ id: 'Q5' })], P2002: [said('adafenwick')] }],
    ['of another site', { P856: [said('https://millgroup.example/')], P2002: [said('millgroup')] }],
    ['empty, as PHP writes it', []],
  ])('is not the company’s when it is %s', async (_, claims) => expect(await urlsOf(claims)).toEqual([]));

  it('may name no website, and may have been merged into another', async () => {
    const body = item({ P2002: [said('theoldmill')] }, 'Q77');
    const { candidates } = await askItem('Q900001', website, answering(body));
    expect(candidates).toMatchObject([
      { url: 'https://x.com/theoldmill', page: 'https://www.wikidata.org/wiki/Q77' },
    ]);
  });

  it.each([
    ['not JSON', answering('<html>')],
    ['gone', async (request) => ({ ...(await answering('{}')(request)), status: 404 }) as never],
    ['refused', async ({ url }) => ({ kind: 'refusal', url, at: 0, reason: { code: 'robots' } })],
  ] satisfies [string, Ask][])('says when it could not be read: %s', async (_, ask) => {
    const { candidates, refused } = await askItem('Q900001', website, ask);
    expect(candidates).toEqual([]);
    expect(refused?.code).toMatch(/^wikidata-(?:refused|unreadable)$/);
  });
});

describe('discovery', () => {
  const sameAs = `<script type="application/ld+json">{"@type":"Organization","url":"${website}","sameAs":["https://www.wikidata.org/wiki/Q900001"]}</script>`;

  /** The site with or without its item; says what was asked beside it. */
  async function discovered(page: string, wikidata: Parameters<typeof discover>[2]['wikidata']) {
    const asked: string[] = [];
    const ask: Ask = async (request) => {
      if (request.url === website) return answerOf(website, page);
      asked.push(request.url);
      if (request.url === itemUrl)
        return answering(item({ ...own, P2013: [said('theoldmillbread')] }))(request);
      return { kind: 'refusal', url: request.url, at: 0, reason: { code: 'not-recorded' } };
    };
    const options = { now: 0, protocols: false, ...(wikidata && { wikidata }) };
    const found = await discover(website, ask, options);
    return {
      asked,
      accounts: found.declarations.map((d) => d.account.url),
      hints: found.hints.map((h) => h.code),
    };
  }
  const page = (head: string) =>
    `<title>Mill</title>${head}<h1>Mill</h1><p>${'Bread and more. '.repeat(30)}</p>`;
  const contact = 'mail@owner.example';
  const facebook = ['https://www.facebook.com/theoldmillbread'];

  it('asks for the item that the site names, and for none when it names none', async () => {
    expect(await discovered(page(sameAs), { contact })).toEqual({
      asked: [itemUrl],
      accounts: facebook,
      hints: [],
    });
    expect(await discovered(page(''), { contact })).toEqual({ asked: [], accounts: [], hints: [] });
  });

  it('asks for the item that the list names, once', async () => {
    expect(await discovered(page(''), { contact, item: 'Q900001' })).toEqual({
      asked: [itemUrl],
      accounts: facebook,
      hints: [],
    });
    expect((await discovered(page(sameAs), { contact, item: 'Q900001' })).asked).toEqual([itemUrl]);
  });

  it('asks nothing without a contact, and says so where there was something to ask', async () => {
    expect(await discovered(page(sameAs), { contact: undefined })).toEqual({
      asked: [],
      accounts: [],
      hints: ['wikidata-needs-contact'],
    });
    expect((await discovered(page(''), { contact: undefined })).hints).toEqual([]);
    expect((await discovered(page(sameAs), undefined)).asked).toEqual([]);
  });
});
