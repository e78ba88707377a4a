import { expect, it } from 'vitest';
import { seenFrom, seenOf, termsFrom } from '../../src/store/terms.js';

it('tells other workers all that the list and whoever began the audit asked for', () => {
  const told = {
    wikidata: 'Q900001',
    seenOnNetwork: [{ network: 'instagram' as const, by: 'the list' }],
  };
  const company = { name: 'Maple', accounts: [], ...told };
  expect(seenFrom(seenOf({ name: 'Maple', accounts: [] }))).toEqual({});
  expect(seenFrom(seenOf(company))).toEqual(told);
  expect(seenFrom(seenOf({ name: 'Maple', accounts: [], wikidata: 'Q900001' }))).toEqual({
    wikidata: 'Q900001',
  });
  const terms = { keepBodies: 'all', wikidata: { contact: 'ada@maple.example', query: true } };
  expect(termsFrom(JSON.stringify(terms))).toEqual(terms);
});
