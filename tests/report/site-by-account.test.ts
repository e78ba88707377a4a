import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import type { Remedy } from '../../src/analysis/codes.js';
import type { ReportModel } from '../../src/analysis/model/report-model.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import type { AccountRecord, SiteRecord } from '../../src/model/audit-data.js';
import { because } from '../../src/model/reason.js';
import { type Lang, languages } from '../../src/report/format.js';
import { renderCsv } from '../../src/report/render-csv.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderJson } from '../../src/report/render-json.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { renderDoors } from '../../src/report/terminal/render-doors.js';
import { textsIn } from '../../src/report/text/texts.js';
import { account, audit, company, drawnByScripts, every, site, walled } from '../analysis/build.js';

/** What came of the second company's site: undefined where it was read. */
const sites: [string, SiteRecord, Remedy | undefined][] = [
  ['read', site(), undefined],
  ['down', site('unreachable', because('connection', { code: 'ECONNREFUSED' })), 'try-later'],
  ['refused', site('not-checked', because('refused', { status: 403 })), 'list-accounts'],
  ['closed by robots.txt', site('not-checked', because('robots', { rule: 'Disallow: /' })), 'list-accounts'],
  ['challenged', site('not-checked', because('challenge', { vendor: 'cloudflare' })), 'list-accounts'],
  ['drawn by scripts', drawnByScripts, 'use-browser'],
];

/** The one account the list itself names for it. */
const accounts: [string, AccountRecord, boolean][] = [
  ['seen', account('bluesky', 'birch', { posts: every(4, 40, 1) }), true],
  ['not seen', account('bluesky', 'birch', { outcome: walled }), false],
];

const cases = sites.flatMap(([state, record, remedy]) =>
  accounts.map(([sight, known, isSeen]) => ({ state, record, remedy, sight, known, isSeen })),
);

function modelOf(record: SiteRecord, known: AccountRecord): ReportModel {
  const maple = company(1, [account('facebook', 'maple', { posts: every(4, 40, 1) })], { name: 'Maple' });
  const birch = company(2, [known], { name: 'Birch', site: record });
  return analyse(audit([maple, birch]), settingsFrom(), []);
}

/** Words that are true only where every site and every account was read. */
const flattering: Record<Lang, RegExp> = {
  en: /\b(?:all|every|everything|exact|exactly|nothing hidden)\b/i,
  fr: /\b(?:tous|toutes|tout|exacts?|exactes?|rien de caché)\b/i,
};

const flat = (text: string) => text.replace(/\s+/g, ' ');

function textsOf(model: ReportModel, lang: Lang) {
  const $ = load(renderHtml(model, { lang }));
  $('script, style').remove();
  const rows = $('#matrix tbody tr');
  return {
    first: flat($('.first').text()),
    unseen: flat($('#unseen').text()),
    matrix: rows.toArray().map((row) => flat($(row).text())),
    matrixSays: flat($('#matrix .message').text()),
    card: flat($('.card').eq(1).text()),
    terminal: flat(
      renderTerminal(model, { lang, colour: false, columns: 100 }) +
        renderDoors(model, { lang, columns: 100 }),
    ),
    markdown: flat(renderMarkdown(model, { lang })),
  };
}

describe.each(cases)('a site $state, its account $sight', ({ record, remedy, known, isSeen }) => {
  const model = modelOf(record, known);
  const isRead = remedy === undefined;

  it.each(languages)('is told by the same truth in every text (%s)', (lang) => {
    const t = textsIn(lang);
    const said = textsOf(model, lang);
    const { first, terminal, markdown, unseen } = said;

    // The matrix and the card say of the unread site alone that it was not read, and never that it declares nothing.
    expect(said.matrix[0]).not.toContain(t.matrix.siteNotRead);
    expect(said.matrix[1]?.includes(t.matrix.siteNotRead)).toBe(!isRead);
    expect(said.matrix[1]?.includes(t.matrix.noAccount)).toBe(isRead);
    expect(said.card.includes(t.matrix.siteNotRead)).toBe(!isRead);
    expect(said.matrixSays).toBe(flat(t.matrix.message(isRead && isSeen ? 2 : 1, 0, 2)));

    for (const text of [first, terminal, markdown]) {
      expect(text.includes(flat(t.verdict.sitesNotRead(1, 2)))).toBe(!isRead);
      expect(text.includes(lang === 'en' ? 'Nobody can tell' : 'Personne ne peut le dire')).toBe(!isRead);
      expect(text.includes(flat(t.byCompany.noSample(0, 1)))).toBe(!isRead);
      if (!isRead || !isSeen) expect(text).not.toMatch(flattering[lang]);
    }
    expect(first.includes(flat(t.verdict.allSeen))).toBe(isRead && isSeen);
    expect(unseen.includes(flat(t.unseen.none))).toBe(isRead && isSeen);

    // What to do fits what stood in the way, wherever it is said.
    for (const text of [terminal, markdown, unseen]) {
      if (remedy) expect(text).toContain(flat(t.remedy[remedy]({})));
      const others = (['try-later', 'list-accounts', 'use-browser'] as const).filter((r) => r !== remedy);
      for (const other of others) expect(text).not.toContain(flat(t.remedy[other]({})));
      expect(text.includes(flat(t.remedy.assist({})))).toBe(!isSeen);
    }
    // A token cures no closed site.
    for (const text of [terminal, markdown, unseen]) expect(text).not.toMatch(/token|jeton/);
  });

  it('is counted as unknown wherever companies are counted, in CSV and JSON too', () => {
    const given: ReportModel = JSON.parse(renderJson(model));
    const judged = isRead && isSeen;
    const unknown = judged ? 0 : 1;
    const { verdict, audit: told, matrix, notChecked, companies } = given;
    expect(told.size.sitesNotRead).toBe(isRead ? 0 : 1);
    expect(verdict.companies).toMatchObject({ all: 2, notRead: isRead ? 0 : 1, withAccounts: 2 });
    for (const share of [verdict.companies.mostRunWell, verdict.companies.leavingBehind])
      expect(share.unknown).toBe(unknown);
    expect(verdict.inThisList).toBe(judged ? 'supported' : 'undecided');
    expect(verdict.tally).toMatchObject({ links: 2, notChecked: isSeen ? 0 : 1 });
    expect(matrix.rows.map(({ siteRead }) => siteRead)).toEqual([true, isRead]);
    expect(companies[1]?.findings.map(({ code }) => code)).not.toContain('no-accounts');
    expect(notChecked.flatMap(({ what, groups }) => groups.map((g) => [what, g.remedy.code]))).toEqual([
      ...(remedy ? [['sites', remedy]] : []),
      ...(isSeen ? [] : [['accounts', 'assist']]),
    ]);
    const rows: Record<string, string>[] = parse(renderCsv(model).accounts, { bom: true, columns: true });
    expect(rows.map((row) => [row['company'], row['site_unread'], row['grade']])).toEqual([
      ['Maple', '', 'run-well'],
      ['Birch', isRead ? '' : 'all', isSeen ? 'run-well' : 'not-checked'],
    ]);
  });
});
