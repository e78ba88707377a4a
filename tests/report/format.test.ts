import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/report/figures.js';
import { formatIn } from '../../src/report/format.js';
import { followable, plainUrl, tame } from '../../src/report/tame.js';
import { frenchSpacing } from '../../src/report/text/french-spacing.js';
import { textsIn } from '../../src/report/text/texts.js';

describe('figures and dates', () => {
  it('follow the language', () => {
    const [en, fr] = [formatIn('en'), formatIn('fr')];
    expect(en.count(1_234_567)).toBe('1,234,567');
    expect(fr.count(1_234_567)).toBe('1\u202f234\u202f567');
    expect(en.percent(0.123, 1)).toBe('12.3%');
    expect(fr.percent(0.123, 1)).toBe('12,3\u00a0%');
    expect(en.money(12_345.6, 'EUR')).toBe('€12,346');
    expect(fr.money(12_345.6, 'EUR')).toBe('12\u202f346\u00a0€');
    expect(en.percentRange(0.12, 0.34)).toBe('12 to 34%');
    expect(en.percentRange(0.12, 0.12)).toBe('12%');
    expect(en.money(10, 'no currency')).toBe('10');
  });

  it('says only the days that are over', () => {
    const [en, fr] = [textsIn('en'), textsIn('fr')];
    expect(en.unit.days(1.9995)).toBe('1.9 days');
    expect(en.unit.days(1.04)).toBe('1 day');
    expect(en.unit.days(90.9)).toBe('90 days');
    expect(fr.unit.days(1.9995)).toBe('1,9\u00a0jour');
  });

  it('says "at least" where a view may hide more', () => {
    const rate = { value: 0.2, unit: 'posts-per-week' as const, n: 17 };
    expect(figureText(textsIn('en'), rate)).toBe('0.2 a week');
    expect(figureText(textsIn('en'), { ...rate, atLeast: true })).toBe('at least 0.2 a week');
    expect(figureText(textsIn('fr'), { ...rate, atLeast: true })).toContain('au moins 0,2');
  });

  it('writes the first of the month as French does', () => {
    expect(formatIn('fr').date(Date.UTC(2026, 10, 1))).toBe('1er novembre 2026');
    expect(formatIn('fr').date(Date.UTC(2026, 10, 21))).toBe('21 novembre 2026');
    expect(formatIn('en').date(Date.UTC(2026, 10, 1))).toBe('1 November 2026');
  });

  it('keeps the precision of a date', () => {
    const en = formatIn('en');
    const day = Date.UTC(2026, 9, 3);
    expect(en.when({ from: day, to: day + 3_600_000 })).toBe('3 Oct 2026');
    expect(en.when({ from: day, to: day + 7 * 86_400_000 })).toBe('3 Oct 2026 – 10 Oct 2026');
  });
});

describe('French spacing', () => {
  it('ties punctuation and units to what stands before', () => {
    expect(frenchSpacing('Vraiment ? Oui : « non » ; 12 % et 3 jours !')).toBe(
      'Vraiment\u202f? Oui\u00a0: «\u00a0non\u00a0»\u202f; 12\u00a0% et 3\u00a0jours\u202f!',
    );
  });
});

describe('text from strangers', () => {
  it('loses overrides, controls and piled-up marks, and is cut', () => {
    expect(tame('\u202eabc\u202c\u0000 d\n e')).toBe('abc d e');
    expect(tame(`a${'\u0301'.repeat(50)}`)).toBe('a\u0301\u0301');
    expect(Array.from(tame('x'.repeat(500), 20))).toHaveLength(20);
    expect(tame('👩‍🔬 labo', 20)).toContain('labo');
  });

  it('is a link only when it leads to http or https', () => {
    expect(followable('https://acme.example/')).toBe('https://acme.example/');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' java\nscript:x',
      'ftp://a.example/',
      '//x',
      '',
      'https://u:p@a.example/',
    ]) {
      expect(followable(url), url).toBeUndefined();
    }
    expect(plainUrl('https://www.acme.example/')).toBe('acme.example');
  });
});
