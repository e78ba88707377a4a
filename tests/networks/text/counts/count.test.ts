import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../../src/networks/text/counts/count.js';

const rounded = (value: number) => ({ value, exact: false });
const exact = (value: number) => ({ value, exact: true });

describe('parseCount', () => {
  it.each([
    ['0', exact(0)],
    ['12', exact(12)],
    ['1234', exact(1234)],
    ['1,234', exact(1234)],
    ['1.234', exact(1234)],
    ['1 234', exact(1234)],
    ['1\u00a0234', exact(1234)],
    ['1\u202f234\u202f567', exact(1_234_567)],
    ["12'345", exact(12_345)],
    ['12’345', exact(12_345)],
    ['12,34,567', exact(1_234_567)],
    ['2\u2009805 subscribers', exact(2805)],
    ['2 805 subscribers', exact(2805)],
    ['1 234 members, 56 online', exact(1234)],
    ['5,750 followers on LinkedIn', exact(5750)],
    ['Followers: 1,933', exact(1933)],
    ['١٬٢٣٤', exact(1234)],
    ['１２３４ 人', exact(1234)],
    ['フォロワー2,362人', exact(2362)],
  ])('reads %s as written', (text, count) => expect(parseCount(text)).toEqual(count));

  it.each([
    ['12.3K', 12_300],
    ['12.3K subscribers', 12_300],
    ['5.04M subscribers', 5_040_000],
    ['5.04 million subscribers', 5_040_000],
    ['1.234 million', 1_234_000],
    ['1,234K', 1_234_000],
    ['1,234.5K', 1_234_500],
    ['1m followers', 1_000_000],
    ['26k views', 26_000],
    ['1,2 k', 1200],
    ['1,2 k abonnés', 1200],
    ['1,2\u00a0M d’abonnés', 1_200_000],
    ['3 Md', 3e9],
    ['12,3 Mio. Abonnenten', 12_300_000],
    ['12 Tsd.', 12_000],
    ['1,5 Mrd.', 1.5e9],
    ['12 mil seguidores', 12_000],
    ['1,2 millones', 1_200_000],
    ['1,2 mil millones', 1.2e9],
    ['3,4 mi de inscritos', 3_400_000],
    ['1,2 Mln di iscritti', 1_200_000],
    ['12 mila', 12_000],
    ['フォロワー1.2万人', 12_000],
    ['1,2 mil. sledujících', 1_200_000],
    ['1,2 mil. de urmăritori', 1_200_000],
    ['1,2 тыс. подписчиков', 1200],
    ['3,4 млн', 3_400_000],
    ['12 tys.', 12_000],
    ['12 хил. абоната', 12_000],
    ['12 hilj. pretplatnika', 12_000],
    ['12 tūkst. abonentų', 12_000],
    ['1.2万 登録者', 12_000],
    ['登録者数 123万人', 1_230_000],
    ['1,235万', 12_350_000],
    ['12億', 1.2e9],
    ['12亿', 1.2e9],
    ['1.2만명', 12_000],
    ['3억', 3e8],
    ['1.5천', 1500],
    ['12 लाख', 1_200_000],
    ['3.5 lakh', 350_000],
    ['1.2 crore', 12_000_000],
    ['12 B abone', 12_000],
    ['12B views', 12e9],
    ['1,2 Mn', 1_200_000],
    ['1.2 ألف', 1200],
    ['12,3K+', 12_300],
  ])('reads %s as about %i', (text, value) => expect(parseCount(text)).toEqual(rounded(value)));

  it.each([
    ['10+ videos', rounded(10)],
    ['over 500 members', rounded(500)],
    ['~120 followers', rounded(120)],
  ])('knows that %s is no exact number', (text, count) => expect(parseCount(text)).toEqual(count));

  it.each([
    ['12 posts', 12],
    ['12 members', 12],
    ['7 billets', 7],
    ['3 tracks', 3],
    ['5 kittens', 5],
  ])('does not take the word of %s for a unit', (text, value) =>
    expect(parseCount(text)).toEqual(exact(value)),
  );

  it.each(['', 'No videos', 'many', '1.2', '12,3', '1.2.3', '@acme24', 'acme2'])(
    'finds no count in "%s"',
    (text) => expect(parseCount(text)).toBeUndefined(),
  );

  it('skips the digits of a name', () =>
    expect(parseCount('@acme24 · 1.2K subscribers')).toEqual(rounded(1200)));

  it.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'ru', 'ja'])(
    'reads back every grouped integer of %s',
    (language) => {
      const format = new Intl.NumberFormat(language);
      fc.assert(
        fc.property(fc.nat({ max: 2_000_000_000 }), (n) => {
          expect(parseCount(format.format(n))).toEqual(exact(n));
        }),
        { numRuns: 200 },
      );
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCount(text)));
  });
});
