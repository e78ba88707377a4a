import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { textsIn } from '../../src/report/text/texts.js';
import { hostileModel } from './hostile-model.js';
import { modelOf } from './model-of.js';
import { largeModel, sampleModel } from './sample-model.js';

describe.each(languages)('the report in %s', (lang) => {
  const html = renderHtml(sampleModel(), { lang });

  it('keeps its structure', () => {
    const $ = load(html);
    const outline = $('h1, h2, h3, h4')
      .toArray()
      .filter((h) => $(h).closest('.card').length === 0)
      .map((h) => `${'  '.repeat(Number(h.tagName.slice(1)) - 1)}${$(h).text()}`);
    expect($('html').attr('lang')).toBe(lang);
    expect(outline.join('\n')).toMatchSnapshot();
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-inline-style': 'error',
        // the renderer writes compact markup of its own style; these rules are taste, not validity
        'attr-quotes': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
      },
    });
    const result = await validator.validateString(html);
    const messages = result.results.flatMap((r) =>
      r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`),
    );
    expect(messages.slice(0, 20)).toEqual([]);
  });

  it('describes every chart and gives it a table twin', () => {
    const $ = load(html);
    for (const chart of $('[role="img"]').toArray()) {
      expect($(chart).attr('aria-label')?.trim()).toBeTruthy();
      if (chart.tagName === 'svg') expect($(chart).children('title').text().trim()).toBeTruthy();
    }
    for (const id of ['networks', 'posts', 'threshold', 'sites', 'cadence']) {
      expect($(`#${id} details.twin table tbody tr`).length, id).toBeGreaterThan(0);
    }
  });

  it('says in words where an account was declared', () => {
    const places = load(html)('.declarations').first().text();
    expect(places).toContain(textsIn(lang).declaration['page-frame']);
    expect(places).not.toMatch(/page-frame|same-as/);
  });

  it('links only to http, https and its own anchors, and every anchor is there', () => {
    const $ = load(html);
    for (const link of $('a[href]').toArray()) {
      const href = $(link).attr('href') ?? '';
      expect(href).toMatch(/^(?:https?:\/\/|#)/);
      if (href.startsWith('#')) expect($(`[id="${href.slice(1)}"]`).length, href).toBe(1);
    }
  });
});

describe('the report', () => {
  it('answers first, in one sentence with the counts', () => {
    const model = sampleModel();
    const { links, runWell, notChecked } = model.verdict.tally;
    const answer = load(renderHtml(model, { lang: 'en' }))('.answer').text();
    for (const n of [links, runWell, runWell + notChecked]) expect(answer).toContain(String(n));
  });

  it('hatches the time a view does not reach, and draws no post from before the picture', () => {
    const model = modelOf([
      {
        name: 'Acme',
        accounts: [
          { network: 'x', standing: 'active', days: 3, posts: 4, atLeast: true },
          { network: 'facebook', standing: 'not-checked' },
          { network: 'youtube', standing: 'abandoned', days: 2_000, posts: 3, relative: true },
        ],
      },
    ]);
    const lanes = load(renderHtml(model, { lang: 'en' }))('#posts .lane')
      .toArray()
      .slice(1);
    const $ = load(lanes);
    const drawn = (who: string, what: string) =>
      $('.lane')
        .filter((_, lane) => $(lane).find('.on').text() === who)
        .find(what)
        .toArray()
        .map((path) => $(path).attr('d'));
    expect(drawn('X', '.blind')).toEqual(['M0 10h1000v8h-1000z']);
    expect(drawn('Facebook', '.blind')).toEqual(['M0 10h1000v8h-1000z']);
    expect(drawn('YouTube', '.post')).toEqual([]);
  });

  it('says that there is nothing to follow where nothing is declared', () => {
    const model = modelOf([{ name: 'Acme', accounts: [] }]);
    expect(load(renderHtml(model, { lang: 'en' }))('.answer').text()).toContain('nothing to follow');
  });

  it('says too little is known, and never nil, where nothing could be seen', () => {
    const unseen = { network: 'x', standing: 'not-checked', cause: { code: 'robots' } } as const;
    const model = modelOf([{ name: 'Acme', accounts: [unseen] }]);
    const $ = load(renderHtml(model, { lang: 'en' }));
    expect($('.answer').text()).toContain('could not be checked');
    expect($('.tile').first().text()).toContain('could not tell');
    expect($('#unseen').text()).toContain('robots.txt');
  });

  it('is the same for the same model', () => {
    expect(renderHtml(sampleModel(), { lang: 'fr' })).toBe(renderHtml(sampleModel(), { lang: 'fr' }));
  });

  it('takes a title, a logo and a brand colour, and nothing that is none', () => {
    const fine = renderHtml(sampleModel(), {
      lang: 'en',
      title: 'Our market',
      logo: 'data:image/png;base64,AAAA',
      brandColour: '#a1b2c3',
    });
    expect(load(fine)('h1').text()).toBe('Our market');
    expect(fine).toContain('src="data:image/png;base64,AAAA"');
    expect(fine).toContain('--brand:#a1b2c3');
    const foul = renderHtml(sampleModel(), {
      lang: 'en',
      logo: 'https://evil.example/x.png',
      brandColour: 'red;}*{display:none',
    });
    expect(load(foul)('img')).toHaveLength(0);
    expect(foul).not.toContain('display:none}*');
    expect(foul).not.toContain('red;}');
  });

  it('shows screenshots only when they are pictures', () => {
    const model = sampleModel();
    const evidence = model.companies[0]?.accounts[0]?.evidence[0];
    if (evidence) evidence.screenshot = 'shot';
    const shown = (uri: string) =>
      load(renderHtml(model, { lang: 'en', screenshots: new Map([['shot', uri]]) }))('.evidence img').length;
    expect(shown('data:image/png;base64,AAAA')).toBe(1);
    expect(shown('data:text/html,x')).toBe(0);
  });
});

describe('hostile words', () => {
  const html = renderHtml(hostileModel(), { lang: 'en' });
  const $ = load(html);

  it('stay words', () => {
    expect($('script')).toHaveLength(1);
    expect($('style')).toHaveLength(1);
    expect($('iframe, object, embed, form, base, img')).toHaveLength(0);
    const handlers = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
      .filter((name) => name.startsWith('on') || name === 'style');
    expect(handlers).toEqual([]);
  });

  it('link nowhere but to the web', () => {
    expect(
      $('a[href]')
        .toArray()
        .every((a) => /^(?:https?:|#)/.test($(a).attr('href') ?? '')),
    ).toBe(true);
    expect(html.includes('user:pass@evil.example/"')).toBe(false);
  });

  it('cannot turn or flood the page', () => {
    expect(html.match(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/g) ?? []).toEqual([]);
    expect(html.match(/\p{M}{3}/gu) ?? []).toEqual([]);
    expect($('.bio').first().text().length).toBeLessThan(200);
    expect($('.card h3 bdi').length).toBe(6);
    expect(
      $('main')
        .text()
        .match(/NaN|undefined/g) ?? [],
    ).toEqual([]);
  });
});

describe('size', () => {
  it('stays under a megabyte for 20 competitors and under five for 200', () => {
    expect(Buffer.byteLength(renderHtml(largeModel(20), { lang: 'fr' }))).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(renderHtml(largeModel(200), { lang: 'fr' }))).toBeLessThan(5_000_000);
  });

  it('takes time in proportion to the list', () => {
    const time = (companies: number) => {
      const model = largeModel(companies);
      const start = performance.now();
      renderHtml(model, { lang: 'en' });
      return performance.now() - start;
    };
    time(50);
    const [small, large] = [time(200), time(1_600)];
    expect(large / small).toBeLessThan(8 * 3);
  });
});
