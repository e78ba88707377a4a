import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import { diff } from '../../src/analysis/history/diff.js';
import { settingsFrom } from '../../src/analysis/settings.js';
import { languages } from '../../src/report/format.js';
import { renderDiff } from '../../src/report/terminal/render-diff.js';
import { account, audit, company, daysAgo, every } from '../analysis/build.js';

/** Two audits of one list, of which nothing changed outside: the earlier one made by another version. */
function between(versions: { before: string; after: string; judge: string }) {
  const list = [company(1, [account('bluesky', 'a', { posts: every(4, 40, 1) })])];
  const made = (id: number, version: string, asOf: number) =>
    analyse(audit(list, { audit: { ...audit([]).audit, id, version, asOf } }), settingsFrom(), []);
  return diff(made(1, versions.before, daysAgo(1)), made(2, versions.after, daysAgo(0)), versions.judge);
}

const words = {
  en: {
    alike:
      'Both audits are judged here by the rules of followsuit 2.0.0: no difference below comes from a change of rules.',
    made: 'Audit 1 was made with followsuit 1.0.0: the report written then may give other figures for the same answers, by the rules it had',
    nothing: 'Nothing changed.',
  },
  fr: {
    alike:
      'Les deux audits sont jugés ici selon les règles de followsuit 2.0.0 : aucune des différences ci-dessous ne vient d’un changement de règles.',
    made: 'L’audit 1 a été fait avec followsuit 1.0.0 : le rapport écrit à l’époque peut donner d’autres chiffres pour les mêmes réponses, selon ses règles d’alors',
    nothing: 'Rien n’a changé.',
  },
};

describe.each(languages)('diff, where only the rules changed (%s)', (lang) => {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const told = (versions: Parameters<typeof between>[0]) =>
    flat(renderDiff(between(versions), { lang, columns: 80 }));

  it('says by whose rules both are judged, which audit another version made, and that nothing changed', () => {
    const text = told({ before: '1.0.0', after: '2.0.0', judge: '2.0.0' });
    expect(text).toContain(flat(words[lang].alike));
    expect(text).toContain(flat(words[lang].made));
    expect(text).toContain(flat(words[lang].nothing));
    expect(text).not.toMatch(/audit 2 (?:was made|a été fait)/i);
  });

  it('says nothing of rules where one version made both', () => {
    const text = told({ before: '2.0.0', after: '2.0.0', judge: '2.0.0' });
    expect(text).not.toMatch(/rules|règles/);
    expect(text).toContain(flat(words[lang].nothing));
  });
});
