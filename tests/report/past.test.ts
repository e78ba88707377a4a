import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { diff } from '../../src/analysis/history/diff.js';
import { type Past, type ReportModel, reportModelSchema } from '../../src/analysis/model/report-model.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import type { PastDeclaration } from '../../src/model/past-discovery.js';
import {
  anonymise,
  renderCsv,
  renderDiff,
  renderHtml,
  renderMarkdown,
  renderTerminal,
} from '../../src/report/index.js';
import { textsIn } from '../../src/report/text/texts.js';
import { absent, account, audit, company, every, seen, walled } from '../analysis/build.js';

const year = (y: number) => Date.UTC(y, 2, 1);

function declared(handle: string): PastDeclaration {
  const ref = { ...account('facebook', handle).account, url: `https://www.facebook.com/${handle}` };
  const evidence = {
    url: `https://web.archive.org/web/20120301000000id_/http://${handle}.example/`,
    at: 1,
    way: 'archive',
  };
  return { account: ref, since: year(2012), until: year(2016), goneBefore: year(2019), evidence: [evidence] };
}

type Parts = Parameters<typeof seen>[2];

/** One company of which an archive shows these accounts, seen today as their parts say. */
function modelWith(fates: readonly Parts[]): ReportModel {
  const past = fates.map((_, i) => declared(`maple${i}`));
  const observations = past.map(({ account: ref }, i) => {
    const observation = seen('facebook', ref.handle, fates[i]);
    return { ...observation, account: ref };
  });
  const found = {
    website: 'https://maple.example/',
    state: 'read' as const,
    archived: 4,
    captures: [
      {
        at: year(2012),
        original: 'http://maple.example/',
        outcome: 'testifies' as const,
        accounts: 2,
        evidence: {
          url: 'https://web.archive.org/web/20120301000000id_/http://maple.example/',
          at: 1,
          way: 'archive',
        },
      },
    ],
    past,
    uncertain: [declared('strangers')],
    closed: [{ name: 'Google+', closed: '2019-04-02', until: year(2015) }],
    since: [{ network: 'facebook' as const, by: year(2012) }],
    known: [],
  };
  const record = company(1, [account('x', 'maple', { posts: every(7, 20) })], {
    name: 'Maple',
    website: 'https://maple.example/',
    past: { found, observations },
  });
  return analyse(audit([record]), settingsFrom(), []);
}

const silent: Parts = { posts: every(7, 30, 900) };
const nine: Parts[] = [
  ...Array(6).fill(silent),
  { outcome: absent },
  { outcome: walled },
  { outcome: walled },
];
const model = modelWith(nine);

describe('what was once announced, in words', () => {
  it('is one sentence that adds up', () => {
    const says =
      'Of 9 accounts that these firms once announced and no longer mention, 6 are left behind, 1 is gone, 2 were not checked.';
    expect(renderTerminal(model, { lang: 'en', columns: 100 }).replace(/\s+/g, ' ')).toContain(says);
    expect(renderMarkdown(model, { lang: 'en' })).toContain(says);
    expect(renderHtml(model, { lang: 'en' })).toContain(says);
    expect(renderTerminal(model, { lang: 'fr', columns: 100 }).replace(/\s+/g, ' ')).toContain(
      'Sur 9 comptes que ces entreprises annonçaient jadis et ne mentionnent plus, 6 sont délaissés, 1 a disparu, 2 n’ont pas pu être vérifiés.',
    );
  });

  it('turns the survivors on the sites into a number with bounds', () => {
    expect(renderTerminal(model, { lang: 'en', columns: 100 }).replace(/\s+/g, ' ')).toContain(
      'With what their sites once announced, 7 to 9 of 10 accounts are left behind; with what they show today, 0 of 1.',
    );
  });

  it('says so where nothing was taken down, and nothing where nobody asked', () => {
    const none = modelWith([]);
    expect(renderTerminal(none, { lang: 'en' }).replace(/\s+/g, ' ')).toContain(
      'Archived copies of 1 website show no account that is no longer mentioned.',
    );
    const { past: _past, ...unasked } = model;
    expect(renderTerminal(unasked, { lang: 'en' })).not.toContain('announced');
    expect(renderHtml(unasked, { lang: 'en' })).not.toContain('id="past"');
    expect(Object.keys(renderCsv(unasked))).toEqual(['accounts', 'posts', 'findings']);
  });

  it.each(['en', 'fr'] as const)('has a word for each fate alone (%s)', (lang) => {
    const bare = {
      accounts: 1,
      leftBehind: 0,
      gone: 0,
      alive: 0,
      moved: 0,
      notSeen: 0,
      networkClosed: 0,
      earlierOwner: 0,
    };
    const said = (['leftBehind', 'gone', 'alive', 'moved', 'notSeen'] as const).map((fate) =>
      textsIn(lang).past.tally({ ...bare, [fate]: 1 } satisfies Past['tally']),
    );
    expect(new Set(said).size).toBe(5);
    for (const sentence of said) expect(sentence).toMatch(/^(?:The one|Le seul) .*\S\.$/);
  });
});

describe('what was once announced, in the other formats', () => {
  it('keeps to the published schema', () => {
    expect(reportModelSchema.safeParse(JSON.parse(JSON.stringify(model))).error).toBeUndefined();
  });

  it('is a table of its own as CSV: those counted, and those that may be an earlier owner’s', () => {
    const lines = renderCsv(model)['past']?.trim().split('\r\n') ?? [];
    expect(lines[0]).toContain(
      'company,network,handle,url,fate,counted,standing,declared_since,declared_until',
    );
    expect(lines).toHaveLength(11);
    expect(lines[10]).toContain('strangers');
    expect(lines[10]).toContain('earlier-owner,false');
  });

  it('names nobody in a report without names', () => {
    const html = renderHtml(model, { lang: 'en', anonymise: true });
    const text = JSON.stringify(anonymise(model)) + html;
    for (const name of ['maple', 'strangers', 'web.archive.org'])
      expect(text.toLowerCase()).not.toContain(name);
    expect(html).toContain('6 are left behind');
  });

  it('tells in a comparison what became of them since', () => {
    const later = modelWith([{ outcome: absent }, ...nine.slice(1)]);
    const text = renderDiff(diff(model, later, '0.0.0'), { lang: 'en', columns: 100 });
    expect(text).toContain('Once announced, no longer mentioned');
    expect(text.replace(/\s+/g, ' ')).toContain('5 are left behind, 2 are gone');
    expect(text).toContain('https://www.facebook.com/maple0');
    expect(diff(model, model, '0.0.0').past).toBeUndefined();
  });
});
