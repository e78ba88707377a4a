import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../src/analysis/model/report-model.js';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { modelOf } from './model-of.js';

function linking(networks: string[][], beyond: number[] = []): ReportModel {
  const model = modelOf(
    networks.map((_, i) => ({
      name: `Company ${i + 1}`,
      domain: `company-${i + 1}.example`,
      accounts: [{ network: 'bluesky' as const, standing: 'active' as const, days: 2 }],
    })),
  );
  for (const [i, company] of model.companies.entries()) {
    const page = 'https://acme.example/';
    const names = networks[i] ?? [];
    if (names.length > 0)
      company.site.alsoLinked = names.map((network) => ({
        network,
        url: 'https://other.example/acme',
        page,
      }));
    const more = beyond[i];
    if (more !== undefined) company.site.beyond = more;
  }
  model.notChecked = [];
  return model;
}

const flat = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const everywhere = (model: ReportModel, lang: (typeof languages)[number]) => [
  flat(load(renderHtml(model, { lang }))('#unseen').text()),
  flat(renderTerminal(model, { lang, colour: false })),
  flat(renderMarkdown(model, { lang })),
];

describe.each(languages)('what sites declare and nobody looks at (%s)', (lang) => {
  it('networks that are not read are named, those of most companies first', () => {
    const said =
      lang === 'en'
        ? 'Xing (2 companies) and Spotify (1 company)'
        : 'Xing (2 entreprises) et Spotify (1 entreprise)';
    const model = linking([['Spotify', 'Xing'], ['Xing'], []]);
    for (const text of everywhere(model, lang)) expect(text).toContain(said);
    const $ = load(renderHtml(model, { lang }));
    expect(flat($('.card').first().text())).toMatch(/Spotify (?:and|et) Xing/);
    expect($('.card').last().text()).not.toMatch(/Xing/);
  });

  it('accounts beyond the most are counted, and "every account" is not said', () => {
    const model = linking([[], []], [12]);
    for (const text of everywhere(model, lang)) expect(text).toMatch(/12 (?:more accounts|autres comptes)/);
    expect(load(renderHtml(model, { lang }))('#unseen').text()).not.toMatch(
      /every account|tous les comptes/i,
    );
  });

  it('where there is neither, nothing is said', () => {
    for (const text of everywhere(linking([[], []]), lang))
      expect(text).not.toMatch(/also linked|également liés/i);
  });
});
