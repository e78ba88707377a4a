import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { isLong, renderHtml, renderPages } from '../../src/report/render-html.js';
import { tame } from '../../src/report/tame.js';
import { largeModel, sampleModel } from './sample-model.js';

const pages = 'follow suit';

describe('the report of a long list', () => {
  const model = largeModel(430, 12);
  const html = renderHtml(model, { lang: 'en', pages });
  const $ = load(html);
  const folder = [...renderPages(model, { lang: 'en', report: '../report.html' })];

  it('begins where the evidence no longer fits into one page', () => {
    expect(isLong(sampleModel())).toBe(false);
    expect(isLong(largeModel(50))).toBe(false);
    expect(isLong(model)).toBe(true);
  });

  it('stays under a megabyte at 200 companies', () => {
    for (const lang of ['en', 'fr'] as const) {
      const two = renderHtml(largeModel(200), { lang, pages });
      expect(Buffer.byteLength(two)).toBeLessThan(1_000_000);
      expect(load(two)('*').length).toBeLessThan(30_000);
    }
  });

  it('grows by little for each further company: 4 MB and 30,000 elements are enough for 10,000', () => {
    // From 700 companies on every list in the page that is cut has reached its length.
    const measured = (companies: number) => {
      const page = renderHtml(largeModel(companies, 4), { lang: 'fr', pages });
      return { bytes: Buffer.byteLength(page), elements: load(page)('*').length };
    };
    const [less, more] = [measured(700), measured(900)];
    const at = (size: 'bytes' | 'elements', companies: number) =>
      less[size] + ((more[size] - less[size]) / 200) * (companies - 700);
    expect(at('bytes', 10_000)).toBeLessThan(4_000_000);
    expect(at('elements', 10_000)).toBeLessThan(30_000);
  }, 120_000);

  it('holds every account in data that a script can read and no stranger can break', () => {
    const data = JSON.parse($('#more-data').text());
    expect(data.companies).toHaveLength(model.companies.length);
    const handles = data.companies.flatMap(([, , , accounts]: [string, string, number, [number, string][]]) =>
      accounts.map(([, handle]) => handle),
    );
    expect(handles).toEqual(
      model.companies.flatMap(({ accounts }) => accounts.map(({ handle }) => tame(handle, 60))),
    );
    const hostile = largeModel(230, 2);
    const [first] = hostile.companies;
    if (first) first.name = '</script><script>window.hacked = 1</script><!--';
    const page = load(renderHtml(hostile, { lang: 'en' }));
    expect(page('script')).toHaveLength(2);
    expect(JSON.parse(page('#more-data').text()).companies[0][0]).toContain('</script>');
  });

  it('leads without a script to every company, on pages of fifty that hold its evidence', () => {
    const listed = $('#pages a')
      .toArray()
      .map((a) => decodeURIComponent($(a).attr('href') ?? ''));
    expect(listed).toEqual(folder.map(({ file }) => `${pages}/${file}`));
    const cards = folder.map(({ html: page }) => load(page)('.card').length);
    expect(cards.reduce((sum, k) => sum + k, 0)).toBe(model.companies.length);
    expect(Math.max(...cards)).toBe(50);
    const evidence = folder.reduce((sum, { html: page }) => sum + load(page)('.account .evidence').length, 0);
    expect(evidence).toBe(model.companies.reduce((sum, { accounts }) => sum + accounts.length, 0));
  });

  it('links nowhere in vain', () => {
    const ids = new Map(
      folder.map(({ file, html: page }) => [
        file,
        new Set(
          load(page)('[id]')
            .toArray()
            .map((e) => e.attribs['id']),
        ),
      ]),
    );
    const links = $('a[href]')
      .toArray()
      .map((a) => $(a).attr('href') ?? '');
    for (const href of links) {
      if (href.startsWith('#')) expect($(`[id="${href.slice(1)}"]`).length, href).toBe(1);
      if (!href.startsWith(encodeURIComponent(pages))) continue;
      const [file = '', anchor] = href.split('/')[1]?.split('#') ?? [];
      expect(ids.has(file), href).toBe(true);
      if (anchor !== undefined) expect(ids.get(file)?.has(anchor), href).toBe(true);
    }
    for (const { html: page } of folder.slice(0, 2)) {
      const back = load(page)('nav a')
        .toArray()
        .map((a) => a.attribs['href']);
      expect(back[0]).toBe('../report.html');
    }
  });

  it('says where the rest is when nothing stands beside it', () => {
    const alone = load(renderHtml(model, { lang: 'en' }));
    expect(alone('#pages')).toHaveLength(0);
    expect(alone('#companies').text()).toContain('--format csv,xlsx,json');
  });
});
