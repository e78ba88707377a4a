import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ran, run, workFolder } from './run.js';

const now = Date.UTC(2026, 10, 1, 9);
const names = ['Maple', 'Birch', 'Cedar', 'Dogwood'];

function feed(): string {
  const items = Array.from({ length: 20 }, (_, i) => {
    const date = new Date(now - (7 * i + 2) * 86_400_000 - i * 3_600_000).toUTCString();
    return `<item><title>Post ${i}</title><link>https://maple.example/blog/${i}</link><pubDate>${date}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Maple</title><link>https://maple.example/blog</link><description>News</description>${items.join('')}</channel></rss>`;
}

/** What came of every spelling of a site that nobody could read. */
const shut = (host: string, refusal: object) =>
  ['https://', 'http://', 'https://www.', 'http://www.'].map((start) => ({
    url: `${start}${host}/`,
    refusal,
  }));

const answers = [
  {
    url: 'https://maple.example/',
    headers: { 'content-type': 'text/html' },
    text: '<title>Maple</title><link rel="alternate" type="application/rss+xml" title="Blog" href="/blog/feed"><h1>Maple</h1><p>We mend bicycles in town, and have sold new ones since 1950.</p>',
  },
  {
    url: 'https://maple.example/blog/feed',
    headers: { 'content-type': 'application/rss+xml' },
    text: feed(),
  },
  ...shut('birch.example', { code: 'connection', args: { code: 'ECONNREFUSED' } }),
  ...shut('cedar.example', { code: 'challenge', args: { vendor: 'cloudflare' } }),
  ...shut('dogwood.example', { code: 'robots', args: { rule: 'Disallow: /', line: 2 } }),
];

const folder = workFolder();
const ran: Record<string, Ran> = {};
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
const flat = (text: string) => text.replace(/\s+/g, ' ');

beforeAll(async () => {
  mkdirSync(join(folder, 'replay'));
  writeFileSync(
    join(folder, 'replay/answers.json'),
    JSON.stringify({ at: new Date(now).toISOString(), answers }),
  );
  const rows = names.map((name) => `${name},https://${name.toLowerCase()}.example`);
  writeFileSync(join(folder, 'list.csv'), `name,website\n${rows.join('\n')}\n`);
  for (const lang of ['en', 'fr']) {
    const more = ['--lang', lang, '--format', 'html,md,csv,json', '--output', lang, '--db', `${lang}.db`];
    ran[lang] = await run(['audit', 'list.csv', '--replay', 'replay', ...more], folder);
  }
}, 120_000);

const words = {
  en: {
    open: '3 of 4 websites could not be read: which accounts those companies declare is not known, and no figure here speaks for them.',
    answer: 'Nobody can tell: 3 of 4 websites could not be read; the one account known is run well.',
    causes: [
      'The connection failed.',
      'A check against robots stood in the way (cloudflare).',
      'The site’s robots.txt asks programs to keep out of this page (rule “Disallow: /”).',
    ],
    remedies: [
      'Run the audit again on another day',
      'Open the site yourself, write the accounts it links to into the list, and run the audit again.',
    ],
    notRead: 'site not read',
    mayChange: 'What the websites that could not be read declare may change it.',
    flattering: /\b(?:every|exact|exactly|everything)\b/i,
    nothingHidden: /nothing hidden|No account is declared/,
  },
  fr: {
    open: '3 sites sur 4 n’ont pas pu être lus : on ignore quels comptes ces entreprises déclarent, et aucun chiffre de cette page ne vaut pour elles.',
    answer:
      'Personne ne peut le dire : 3 sites sur 4 n’ont pas pu être lus ; le seul compte connu est bien tenu.',
    causes: [
      'La connexion a échoué.',
      'Un contrôle contre les robots s’est interposé (cloudflare).',
      'Le fichier robots.txt du site demande aux programmes de ne pas lire cette page (règle « Disallow: / »).',
    ],
    remedies: [
      'Relancez l’audit un autre jour',
      'Ouvrez le site vous-même, inscrivez dans la liste les comptes qu’il affiche, puis relancez l’audit.',
    ],
    notRead: 'site non lu',
    mayChange: 'Ce que déclarent les sites qui n’ont pas pu être lus peut la changer.',
    flattering: /\btou(?:s|tes?)\b|exact/i,
    nothingHidden: /rien de caché|Aucun compte n’est déclaré/,
  },
};

describe.each(['en', 'fr'] as const)(
  'one site read, one down, one behind a check, one closed (%s)',
  (lang) => {
    const said = words[lang];

    it('is told so in the terminal', () => {
      expect(ran[lang]?.code).toBe(0);
      const text = flat(ran[lang]?.stdout ?? '');
      for (const sentence of [said.open, said.answer, ...said.causes, ...said.remedies])
        expect(text).toContain(flat(sentence));
      expect(text).not.toMatch(said.flattering);
      expect(text).not.toMatch(lang === 'en' ? /\ball\b/ : /\btout le monde\b/);
    });

    it('is told so in Markdown', () => {
      const text = flat(file(`${lang}.md`));
      for (const sentence of [said.open, said.answer, ...said.causes, ...said.remedies])
        expect(text).toContain(flat(sentence));
    });

    it('is told so on the page', () => {
      const $ = load(file(`${lang}.html`));
      $('script, style').remove();
      const text = flat($('body').text());
      for (const sentence of [said.open, said.answer, said.mayChange, ...said.causes, ...said.remedies])
        expect(text).toContain(flat(sentence));
      expect(text).not.toMatch(said.nothingHidden);
      const rows = $('#matrix tbody tr').toArray();
      expect(rows.map((row) => $(row).text().includes(said.notRead))).toEqual([false, true, true, true]);
    });

    it('is told so in CSV and JSON, which no language changes', () => {
      const [head = '', ...lines] = file(`${lang}-accounts.csv`).trim().split('\r\n');
      const comma = lang === 'fr' ? ';' : ',';
      const unread = head.split(comma).indexOf('site_unread');
      expect(lines.map((line) => [line.split(comma)[0], line.split(comma)[unread]])).toEqual([
        ['Maple', ''],
        ['Birch', 'all'],
        ['Cedar', 'all'],
        ['Dogwood', 'all'],
      ]);
      const model = JSON.parse(file(`${lang}.json`));
      expect(model.audit.size).toMatchObject({ companies: 4, sitesNotRead: 3, accounts: 1 });
      expect(model.verdict.companies).toMatchObject({ all: 4, notRead: 3, withAccounts: 1 });
      expect(model.verdict.claims[0]).toMatchObject({ companies: { k: 1, unknown: 3 } });
      expect(model.matrix.rows.map((row: { siteRead: boolean }) => row.siteRead)).toEqual([
        true,
        false,
        false,
        false,
      ]);
      expect(model.notChecked[0]).toMatchObject({ what: 'sites', sites: 3 });
      expect(model.notChecked[0].groups.map((g: { cause: { code: string } }) => g.cause.code).sort()).toEqual(
        ['challenge', 'connection', 'robots'],
      );
    });
  },
);
