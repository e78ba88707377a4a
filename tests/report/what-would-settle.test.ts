import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { because } from '../../src/model/reason.js';
import { languages } from '../../src/report/format.js';
import { renderTerminal } from '../../src/report/render-terminal.js';
import { textsIn } from '../../src/report/text/texts.js';
import { account, audit, company, every, post, site, walled } from '../analysis/build.js';

const kinds = {
  well: (id: number) => company(id, [account('bluesky', `a${id}`, { posts: every(4, 40, 1) })]),
  left: (id: number) =>
    company(id, [account('bluesky', `a${id}`, { posts: [post(800), post(900), post(950)] })]),
  unjudged: (id: number) => company(id, [account('facebook', `a${id}`, { outcome: walled })]),
  unread: (id: number) =>
    company(id, [account('facebook', `a${id}`, { outcome: walled })], {
      site: site('unreachable', because('connection')),
    }),
};

type Kind = keyof typeof kinds;

function told(list: readonly Kind[], lang: (typeof languages)[number]) {
  const model = analyse(audit(list.map((kind, i) => kinds[kind](i + 1))), settingsFrom(), []);
  const text = renderTerminal(model, { lang, colour: false, columns: 100 }).replace(/\s+/g, ' ');
  return { model, text };
}

describe.each(languages)('what would settle an open answer (%s)', (lang) => {
  const { noSample } = textsIn(lang).byCompany;
  const says = (text: string) => text.replace(/\s+/g, ' ');

  it('is the size of a sample where one would', () => {
    const { model, text } = told(['left', 'left', 'unjudged', 'unjudged', 'unjudged', 'well'], lang);
    expect(model.verdict.sample?.size).toBeGreaterThan(0);
    expect(text).not.toContain(says(noSample(3, 0)));
  });

  it('is said to be none where the count lies too near to one half', () => {
    const { model, text } = told(['well', 'left', 'unjudged', 'unjudged'], lang);
    expect(model.verdict).toMatchObject({ inThisList: 'undecided', sample: { population: 2 } });
    expect(model.verdict.sample).not.toHaveProperty('size');
    expect(text).toContain(says(noSample(2, 0)));
  });

  it('is what the websites declare that could not be read, where they leave too much open', () => {
    const { model, text } = told(['well', 'left', 'left', 'unjudged', 'unjudged', 'unread', 'unread'], lang);
    expect(model.verdict.sample).not.toHaveProperty('size');
    expect(text).toContain(says(noSample(2, 2)));
  });
});
