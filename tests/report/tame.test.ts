import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/reading.js';
import { renderCsv } from '../../src/report/render-csv.js';
import { renderJson } from '../../src/report/render-json.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { tame, tameCell, tameJson, tameLines } from '../../src/report/tame.js';
import { renderDoors } from '../../src/report/terminal/render-doors.js';
import { renderObservation } from '../../src/report/terminal/render-observation.js';
import { hostileModel } from './hostile-model.js';

/** What a terminal would act upon: a title, a cleared screen, a link, an answer-back, C1 forms of the same, turned words. */
const attacks = [
  '\u001b]0;PWNED\u0007',
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\',
  '\u001b[c\u0005',
  '\u009b2J\u009d0;PWNED\u009c',
  '\r\u0008\u0008\u007f',
  '\u202egnp.exe\u202c\u2066x\u2069\u200f\u061c',
  '\u{e0041}\ufeff\u2028\u2029',
];
const steering =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const url = `https://acme.example/${attacks.join('')}`;
const at = Date.UTC(2026, 10, 1);

const observation: Observation = {
  account: { network: 'github', handle: `acme${attacks[0]}`, url },
  at,
  outcome: { kind: 'moved', movedTo: url, reason: { code: `renamed${attacks[1]}` } },
  profile: { displayName: attacks.join('Acme'), bio: attacks.join('bio'), website: url },
  seenBy: attacks.join('Ada'),
  lowerBound: false,
  ways: [
    {
      way: `api${attacks[4]}`,
      outcome: { kind: 'present' },
      evidence: [{ url, at, way: 'api', status: 200, refusal: { code: attacks.join('x') } }],
    },
  ],
};

describe('a stranger’s words', () => {
  it.each(['en', 'fr'] as const)('steer no terminal in the card of an account (%s)', (lang) => {
    const card = renderObservation(observation, { lang, columns: 80, now: at });
    expect(card).not.toMatch(steering);
    expect(card).toContain('acme.example');
  });

  it('steer no terminal among the closed doors', () => {
    const model = hostileModel();
    for (const network of model.notChecked)
      for (const group of network.groups)
        group.cause = { code: 'challenge', args: { vendor: attacks.join('') } };
    expect(renderDoors(model, { lang: 'en', columns: 80 })).not.toMatch(steering);
  });

  it('steer nothing from a table, and keep its rows', () => {
    const model = hostileModel();
    const [company] = model.companies;
    if (company === undefined) throw new Error('no company');
    company.name = attacks.join('Acme');
    for (const text of Object.values(renderCsv(model))) {
      const rows = parse(text, { bom: true }) as string[][];
      expect(rows.flat().filter((cell) => steering.test(cell))).toEqual([]);
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it('steer nothing from JSON, and are read from it unchanged', () => {
    const model = hostileModel();
    const [company] = model.companies;
    if (company === undefined) throw new Error('no company');
    company.name = attacks.join('Acme');
    const text = renderJson(model);
    expect(text).not.toMatch(steering);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(model)));
  });

  it('become no link, mention, entity or reference in Markdown', () => {
    const model = hostileModel();
    const [company] = model.companies;
    if (company === undefined) throw new Error('no company');
    company.name =
      'www.evil.example WWW.EVIL.EXAMPLE mailto:x@evil.example xmpp:x &#64;ada #12 https://evil.example';
    company.findings = [{ code: 'site-unreachable', grade: 'poor', args: {} }];
    const text = renderMarkdown(model, { lang: 'en' });
    expect(text).toContain('evil');
    expect(text).not.toMatch(/www\.evil|mailto:x|xmpp:x|@evil|&#|#12|:\/\/evil/i);
  });
});

describe('taming', () => {
  it('lets nothing through that steers, whatever the text', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...attacks)))
      .map((s) => s.join(''));
    fc.assert(
      fc.property(text, (words) => {
        expect(tame(words)).not.toMatch(steering);
        expect(tameCell(words)).not.toMatch(/[\n\r]/);
        expect(tameLines(words)).not.toMatch(steering);
        expect(tameLines(words, { coloured: true }).replace(/\u001b\[\d{1,3}m/g, '')).not.toMatch(steering);
        const json = tameJson({ words }, 2);
        expect(json).not.toMatch(steering);
        expect(JSON.parse(json)).toEqual({ words });
      }),
    );
  });

  it('keeps our colours and line ends', () => {
    expect(tameLines('\u001b[1mfine\u001b[22m\n', { coloured: true })).toBe('\u001b[1mfine\u001b[22m\n');
    expect(tameLines('\u001b[1mfine\n')).toBe(' [1mfine\n');
  });
});
