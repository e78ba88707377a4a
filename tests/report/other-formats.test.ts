import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reportModelSchema } from '../../src/analysis/model/report-model.js';
import { anonymise } from '../../src/report/anonymise.js';
import { renderCsv } from '../../src/report/render-csv.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderJson } from '../../src/report/render-json.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { hostileModel } from './hostile-model.js';
import { roasters, sampleModel } from './sample-model.js';

describe('CSV', () => {
  it('has a row for every account, post and finding', () => {
    const model = sampleModel();
    const tables = renderCsv(model);
    const rows = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[];
    const accounts = model.companies.flatMap((c) => c.accounts);
    expect(rows(tables.accounts)).toHaveLength(accounts.length);
    expect(rows(tables.posts)).toHaveLength(accounts.reduce((n, a) => n + a.posts.length, 0));
    expect(rows(tables.findings).length).toBeGreaterThan(10);
    const first = rows(tables.accounts)[0];
    expect(first?.['company']).toBe('Torréfaction Lumen');
    expect(first?.['standing']).toBe('abandoned');
    expect(first?.['last_activity_to']).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(first?.['alive_probability']).toBe('');
  });

  it('runs nothing in a spreadsheet', () => {
    const tables = renderCsv(hostileModel());
    for (const text of Object.values(tables)) {
      const cells = (parse(text, { bom: true }) as string[][]).flat();
      expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    }
  });
});

describe('JSON', () => {
  it('is the report model', () => {
    const model = sampleModel();
    expect(JSON.parse(renderJson(model))).toEqual(JSON.parse(JSON.stringify(model)));
    expect(reportModelSchema.safeParse(JSON.parse(renderJson(model))).success).toBe(true);
  });
});

describe('Markdown', () => {
  it('begins with the verdict and tells what was unseen', () => {
    const text = renderMarkdown(sampleModel(), { lang: 'en' });
    expect(text).toMatch(/^# Should we follow suit\?\n\n\*\*/);
    expect(text).toContain('| Facebook | 9 |');
    expect(text).toContain('robots.txt');
    expect(renderMarkdown(sampleModel(), { lang: 'fr' })).toContain('suivre le mouvement');
  });

  it('leaves hostile words inert', () => {
    const text = renderMarkdown(hostileModel(), { lang: 'en' });
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toMatch(/\]\(<?javascript:/);
    expect(text).not.toMatch(/[\u202a-\u202e]/);
  });
});

describe('the terminal summary', () => {
  it('fits in 80 columns and holds the verdict and the table', () => {
    for (const lang of ['en', 'fr'] as const) {
      const text = renderTerminal(sampleModel(), { lang, columns: 80, colour: false });
      for (const line of text.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80);
      expect(text).toContain('Facebook');
      expect(text).toMatch(/35/);
      expect(text).not.toContain('\u001b');
    }
  });

  it('has colours when asked, and lets no control character of a stranger through', () => {
    expect(renderTerminal(sampleModel(), { lang: 'en', colour: true })).toContain('\u001b[');
    expect(renderTerminal(hostileModel(), { lang: 'en', colour: false })).not.toMatch(
      /[\u0000-\u0008\u001b]/,
    );
  });
});

describe('anonymised', () => {
  it('names nobody in any format', () => {
    const model = anonymise(sampleModel());
    const everything = [
      renderHtml(model, { lang: 'en' }),
      renderJson(model),
      renderMarkdown(model, { lang: 'fr' }),
      ...Object.values(renderCsv(model)),
    ].join('\n');
    for (const { name, domain = '' } of roasters) {
      expect(everything).not.toContain(name);
      expect(everything).not.toContain(name.replace('&', '&amp;'));
      expect(everything).not.toContain(domain);
      expect(everything).not.toContain(domain.replace(/\.example$|[^a-z]/g, ''));
    }
    expect(everything).not.toContain('Nantes');
    expect(everything).not.toContain('roasters.csv');
  });

  it('keeps the figures, and is still a report model', () => {
    const model = sampleModel();
    const hidden = anonymise(model);
    expect(hidden.verdict).toEqual(model.verdict);
    expect(hidden.companies.map((c) => c.name).slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(reportModelSchema.safeParse(JSON.parse(JSON.stringify(hidden))).success).toBe(true);
    const keys = new Set(hidden.companies.flatMap((c) => c.accounts.map((a) => a.key)));
    expect(
      hidden.notChecked
        .flatMap((n) => (n.what === 'accounts' ? n.groups.flatMap((g) => g.accounts) : []))
        .every((k) => keys.has(k)),
    ).toBe(true);
  });
});
