import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { parseBenchmarks } from '../../src/analysis/benchmarks/benchmarks.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { packageText } from '../../src/package-root.js';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import {
  absent,
  account,
  audit,
  company,
  every,
  limited,
  pastAudit,
  post,
  roughPost,
  site,
  walled,
} from '../analysis/build.js';

/** What the analysis makes of a list with every standing it knows. */
function analysed() {
  const companies = [
    company(1, [
      account('facebook', 'acme1', { posts: every(7, 40, 200) }),
      account('instagram', 'acme1', {
        posts: every(3, 40),
        profile: { followers: { value: 1200, exact: true } },
      }),
      account('x', 'acme1', { posts: every(5, 12, 80), timeline: { order: 'selection' } }),
    ]),
    company(2, [
      account('facebook', 'acme2', { outcome: walled }),
      account('instagram', 'acme2', { outcome: limited }),
      account('bluesky', 'acme2', { outcome: absent }),
    ]),
    company(3, [account('youtube', 'acme3', { posts: [roughPost(14, 20), roughPost(30, 60)] })], {
      site: site('parked'),
    }),
    company(4, [account('linkedin', 'acme4'), account('facebook', 'acme4', { posts: [post(800)] })], {
      site: site('unreachable'),
    }),
    company(5, [], {}),
    company(6, [account('instagram', 'acme6', { posts: every(9, 30) })], { self: true }),
  ];
  const before = companies.map((c) => ({ ...c }));
  const benchmarks = parseBenchmarks(packageText('data/benchmarks.csv'));
  const data = audit(companies, { history: [pastAudit(0, 90, before)] });
  return analyse(data, settingsFrom({}), benchmarks);
}

describe.each(languages)('what the analysis hands over, in %s', (lang) => {
  const model = analysed();

  it('is told in full on the page', () => {
    const $ = load(renderHtml(model, { lang }));
    expect($('.card')).toHaveLength(6);
    expect(
      $('main')
        .text()
        .match(/NaN|undefined|Infinity|∞|\[object/g) ?? [],
    ).toEqual([]);
    expect($('.answer').text()).toContain(String(model.verdict.tally.links));
    expect($('#own').length).toBe(1);
    expect($('#unseen .unseen-network').length).toBe(model.notChecked.length);
  });

  it('has words for every reason in it', () => {
    const unknown = lang === 'en' ? /for a reason noted as/ : /pour une raison notée/;
    expect(renderHtml(model, { lang }).match(unknown)).toBeNull();
    expect(renderMarkdown(model, { lang }).match(unknown)).toBeNull();
    expect(renderTerminal(model, { lang }).split('\n').length).toBeGreaterThan(6);
  });
});
