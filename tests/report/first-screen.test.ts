import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { importKinds } from '../../src/imports/index.js';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { cheapestFirst } from '../../src/report/text/doors.js';
import { programOf } from '../../src/report/text/programs.js';
import { textsIn } from '../../src/report/text/texts.js';
import { account, audit, company, every, post, site, walled } from '../analysis/build.js';

/** Sources that nobody published. */
const unpublished: Record<string, 'assumption' | 'ownRule' | 'ownSimulation'> = {
  rule: 'ownRule',
  simulation: 'ownSimulation',
};

const link = { certainty: 'probable' } as const;

/** A group's account on two companies, one company nobody could read, one without an account, one account only probable. */
function model() {
  const group = () => account('facebook', 'group', { outcome: walled });
  const lively = { posts: every(4, 40) };
  return analyse(
    audit([
      company(1, [account('instagram', 'a', lively), account('bluesky', 'a', lively), group()]),
      company(2, [
        account('instagram', 'b', { posts: [post(900), post(930), post(960), post(990)] }),
        group(),
      ]),
      company(3, [account('instagram', 'c', lively), { ...account('x', 'maybe', lively), ...link }]),
      company(4, []),
      company(5, [], { site: { ...site('not-checked'), reason: { code: 'robots' } } }),
    ]),
    settingsFrom(),
    [],
  );
}

describe.each(languages)('the first screen in %s', (lang) => {
  const given = model();
  const $ = load(renderHtml(given, { lang }));
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text());
  const figures = $('.by-company .big')
    .toArray()
    .map((figure) => $(figure).text());

  it('counts by company, and names the very companies it counts', () => {
    const { companies } = given.verdict;
    const shown = (k: number, unknown: number) => (unknown === 0 ? `${k}` : `${k}–${k + unknown}`);
    const all = given.verdict.claims[0];
    if (all?.claim !== 'all-there') throw new Error('claims out of order');
    expect(figures).toEqual(
      [all.companies, companies.mostRunWell, companies.leavingBehind].map(({ k, unknown }) =>
        shown(k, unknown),
      ),
    );
    const named = $('.by-company .tile')
      .toArray()
      .map((tile) => $(tile).find('a').length);
    const votes = [all.companies, companies.mostRunWell, companies.leavingBehind];
    expect(named).toEqual(votes.map(({ n, unknown }) => n + unknown));
  });

  it('counts as not checked the very accounts that it lists', () => {
    const tile = $('.tile:has(.is-unseen) .big').last().text();
    const listed = given.notChecked.flatMap((part) =>
      part.what === 'accounts' ? part.groups.flatMap(({ accounts }) => accounts) : [],
    );
    expect(tile).toBe(String(listed.length));
    expect(listed).toHaveLength(given.verdict.tally.notChecked);
  });

  it('draws a line for every account that counts, and for each once', () => {
    const lanes = $('#posts .lane:not(.lane-axis)').length;
    expect(lanes).toBe(given.verdict.tally.links);
  });

  it('lists what was found and not counted, and links to it', () => {
    expect($('.facts a[href="#not-counted"]').text()).toContain('1');
    const rows = texts('#not-counted tbody tr');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('maybe');
  });

  it('says on how many posts the well-run were judged', () => {
    expect($('#answer').text()).toContain('12');
  });

  it('prints the grid of thresholds, who chose the list and how to cite it', () => {
    const { least, most, thresholds } = given.verdict.thresholdGrid;
    const section = $('#threshold').text();
    for (const figure of [least, most]) expect(section).toContain(String(figure));
    const names = texts('#threshold tbody th');
    expect(thresholds.length).toBeGreaterThan(5);
    for (const { key } of thresholds) expect(names).not.toContain(key);
    expect($('#method').text()).toContain(given.audit.list);
    expect($('#method').text()).toContain(given.audit.followsuit);
  });

  it('resolves every source of a threshold to a title with a link, or says that it is an assumption', () => {
    const cells = $('#method .method-fold')
      .first()
      .find('tbody tr')
      .toArray()
      .map((row) => $(row).find('td').eq(1));
    expect(cells).toHaveLength(given.settings.length);
    given.settings.forEach(({ source }, i) => {
      const cell = cells[i];
      const published = given.sources.find(({ id }) => id === source);
      if (published !== undefined) expect(cell?.find('a').attr('href')).toBe(published.url);
      else expect(cell?.text()).toContain(textsIn(lang).method[unpublished[source] ?? 'assumption']);
    });
    expect(given.settings.some(({ source }) => source === 'assumption')).toBe(true);
  });
});

describe('what was read from a file of another program', () => {
  const day = Date.UTC(2026, 9, 3);
  const given = model();
  for (const { accounts } of given.companies)
    for (const { evidence, handle } of accounts)
      if (handle === 'c')
        evidence.push({
          url: 'https://www.instagram.com/c/',
          at: day,
          way: 'file',
          source: 'file',
          file: { name: 'run.json', kind: 'apify-instagram-profile', row: 7 },
        });

  it('is said so on the card, in the terminal and in Markdown, in both languages', () => {
    const card = (lang: 'en' | 'fr') =>
      load(renderHtml(given, { lang }))('.evidence').text().replace(/\s/g, ' ');
    expect(card('en')).toContain('from a file (Apify, 3 Oct 2026)');
    expect(card('en')).toContain('“run.json”, row 7');
    expect(card('fr')).toContain('d’après un fichier (Apify, 3 oct. 2026)');
    for (const text of [renderTerminal(given, { lang: 'en' }), renderMarkdown(given, { lang: 'en' })])
      expect(text.replace(/\s+/g, ' ')).toContain(
        '1 account was read from files of other programs (Apify, 3 Oct 2026).',
      );
  });

  it('names the program of every kind of file there is', () => {
    for (const { id, name } of importKinds) {
      const program = programOf(id);
      expect(name, `${id} in src/report/text/programs.ts`).toContain(program.split(' ')[0] ?? '?');
      // Evidence names the kind in words.
      expect(programOf(name)).toBe(program);
    }
  });
});

describe('the doors', () => {
  it('stand cheapest first, a key with its price', () => {
    const group = (remedy: { code: 'give-token' | 'assist' | 'run-again'; args?: { name: string } }) => ({
      reason: 'blocked' as const,
      count: 1,
      accounts: [],
      remedy: { code: remedy.code, args: remedy.args },
    });
    const parts = cheapestFirst([
      { what: 'accounts', network: 'tiktok', accounts: 1, groups: [group({ code: 'assist' })] },
      {
        what: 'accounts',
        network: 'x',
        accounts: 2,
        groups: [
          group({ code: 'give-token', args: { name: 'X_BEARER_TOKEN' } }),
          group({ code: 'run-again' }),
        ],
      },
      {
        what: 'accounts',
        network: 'youtube',
        accounts: 1,
        groups: [group({ code: 'give-token', args: { name: 'YOUTUBE_API_KEY' } })],
      },
    ]);
    expect(parts.map((part) => part.what === 'accounts' && part.network)).toEqual(['x', 'youtube', 'tiktok']);
    expect(parts[0]?.groups.map(({ remedy }) => remedy.code)).toEqual(['run-again', 'give-token']);
    expect(textsIn('en').remedy['give-token']({ name: 'X_BEARER_TOKEN' })).toMatch(
      /\$0\.015 to \$0\.26 an account/,
    );
    expect(textsIn('fr').remedy['give-token']({ name: 'YOUTUBE_API_KEY' })).toContain('gratuite');
  });
});
