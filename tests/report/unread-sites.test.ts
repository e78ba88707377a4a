import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../src/analysis/model/report-model.js';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { modelOf } from './model-of.js';

/** One site read, one down, one behind a check, one closed by robots.txt. */
function oneOfFour(accounts = true): ReportModel {
  const model = modelOf([
    {
      name: 'Acme',
      domain: 'acme.example',
      accounts: accounts ? [{ network: 'bluesky', standing: 'active', days: 2 }] : [],
    },
    ...['Birch', 'Cedar', 'Dogwood'].map((name) => ({
      name,
      domain: `${name.toLowerCase()}.example`,
      site: 'not-checked' as const,
      accounts: [],
    })),
  ]);
  for (const company of model.companies.slice(1))
    company.site.unread = { extent: 'all', reason: { code: 'challenge', args: { vendor: 'cloudflare' } } };
  for (const row of model.matrix.rows.slice(1)) row.siteRead = false;
  model.audit.size.sitesNotRead = 3;
  model.notChecked = [
    {
      what: 'sites',
      sites: 3,
      groups: [
        {
          extent: 'all',
          cause: { code: 'challenge', args: { vendor: 'cloudflare' } },
          count: 3,
          companies: model.companies.slice(1).map(({ key }) => key),
          remedy: { code: 'list-accounts', args: undefined },
        },
      ],
    },
  ];
  return model;
}

const flattering = /\b(?:all|every|exact|everything)\b|\btou[st]e?s?\b|exacte/i;

describe.each(languages)('sites that nobody could read (%s)', (lang) => {
  it('are what the page says first, in the matrix, on the card and among the unseen', () => {
    const $ = load(renderHtml(oneOfFour(), { lang }));
    expect($('.first .notice').first().text()).toMatch(/^3\s(?:of 4 websites|sites sur 4)/);
    expect($('.answer').text()).toMatch(/Nobody can tell|Personne ne peut le dire/);
    expect($('.answer').text()).not.toMatch(flattering);
    expect($('.tile').last().text()).not.toMatch(/exact/);
    expect($('#matrix tbody tr').eq(1).text()).toMatch(/site not read|site non lu/);
    expect($('#matrix tbody tr').eq(1).find('.cell-none')).toHaveLength(0);
    expect($('.card').eq(1).text()).not.toMatch(/No account is declared|Aucun compte/);
    expect($('.card').eq(1).find('summary').text()).toMatch(/site not read|site non lu/);
    expect($('#unseen').text()).toMatch(/cloudflare/);
  });

  it('are said in the terminal and in Markdown', () => {
    for (const text of [
      renderTerminal(oneOfFour(), { lang, colour: false }),
      renderMarkdown(oneOfFour(), { lang }),
    ]) {
      expect(text).toMatch(/3\s(?:of 4 websites|sites sur 4)/);
      expect(text).not.toMatch(/exact|Everything|100\s?% (?:to|à) 100/);
    }
  });

  it('never come to “there is nothing to follow”', () => {
    const model = oneOfFour(false);
    for (const text of [
      load(renderHtml(model, { lang }))('.answer').text(),
      renderTerminal(model, { lang, colour: false }),
      renderMarkdown(model, { lang }),
    ]) {
      expect(text).toMatch(/Nobody can tell|Personne ne peut le dire/);
      expect(text).not.toMatch(/nothing to follow|rien à suivre|All 0|Les 0/);
    }
  });
});

describe.each(languages)('an audit that was not finished (%s)', (lang) => {
  it('says so before anything else, in every format', () => {
    const model = oneOfFour();
    delete model.audit.finishedAt;
    model.audit.unfinished = { sites: 2, accounts: 1 };
    const said =
      lang === 'en' ? /not finished: 2 websites and 1 account were never asked/ : /pas allé à son terme/;
    expect(load(renderHtml(model, { lang }))('.first .notice').first().text()).toMatch(said);
    expect(renderTerminal(model, { lang, colour: false, columns: 100 }).replace(/\s+/g, ' ')).toMatch(said);
    expect(renderMarkdown(model, { lang })).toMatch(said);
  });
});
