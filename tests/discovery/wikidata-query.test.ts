import { describe, expect, it } from 'vitest';
import { askWikidata, websiteSpellings, wikidataQuery } from '../../src/discovery/wikidata-query.js';
import type { AskRequest } from '../../src/model/answer.js';

describe('wikidata', () => {
  it('knows the eight spellings of a website', () => {
    expect(websiteSpellings('http://www.acme.example/en/')).toEqual([
      'https://acme.example/',
      'https://acme.example',
      'https://www.acme.example/',
      'https://www.acme.example',
      'http://acme.example/',
      'http://acme.example',
      'http://www.acme.example/',
      'http://www.acme.example',
    ]);
  });

  it('asks for a whole list in one query, with every property of the table', () => {
    const query = wikidataQuery(['https://acme.example/', 'https://beta.example/']);
    expect(query).toContain('<https://acme.example/>');
    expect(query).toContain('<http://www.beta.example>');
    for (const property of ['P2002', 'P2013', 'P2003', 'P4264', 'P11245', 'P4033', 'P12361'])
      expect(query).toContain(`(p:${property} ps:${property} "${property}")`);
    expect(query).toContain('FILTER NOT EXISTS { ?item wdt:P31 wd:Q5 }');
  });

  it('lets nothing of a website break out of the query', () => {
    expect(wikidataQuery(['https://acme.example/>%20}%20%23"'])).not.toMatch(/>\s*}\s*#/);
  });

  it('asks once, however long the list; a long one as the body of a POST', async () => {
    const asked: AskRequest[] = [];
    const websites = Array.from({ length: 60 }, (_, i) => `https://company-${i}.example/`);
    const answer = await askWikidata(websites, async (request) => {
      asked.push(request);
      return { kind: 'refusal', url: request.url, at: 0, reason: { code: 'rate-limited' } };
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ url: 'https://query.wikidata.org/sparql', method: 'POST' });
    expect(answer.refused).toEqual({ code: 'wikidata-refused', args: { code: 'rate-limited' } });
  });

  it('asks nothing for an empty list', async () => {
    const answer = await askWikidata([], () => expect.fail());
    expect(answer.byWebsite.size).toBe(0);
  });
});
