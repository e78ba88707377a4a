import type { Explanation } from '../../analysis/explain.js';
import { isGiven } from '../../analysis/model/schema/measure.js';
import { figureText } from '../figures.js';
import type { Lang } from '../format.js';
import { formatIn } from '../format.js';
import { tame } from '../tame.js';
import { capitalised } from '../text/sentence.js';
import { declaredIn, networkName, reasonClause, type Texts, textsIn } from '../text/texts.js';
import { whySentence } from '../text/why.js';
import { labelled, screen } from './lines.js';
import { MAX_URL, wayLines } from './render-observation.js';

/** The rooms of the source in which the steps of the chain are taken, for whoever wants to read on there. */
export const stepRooms = {
  declared: 'discovery',
  ways: 'networks',
  measures: 'analysis/measures',
  rules: 'analysis/standing',
  findings: 'analysis/findings',
} as const;

/** The whole chain for one account: answers, readings, measures, rules, findings, standing. Plain text. */
export function renderExplanation(
  explanation: Explanation,
  options: { lang: Lang; columns: number },
): string {
  const t = textsIn(options.lang);
  const f = formatIn(options.lang);
  const { account, company } = explanation;
  const width = options.columns;
  const step = (name: keyof typeof stepRooms) => `${t.card[name]} (${stepRooms[name]})`;
  return screen([
    `${networkName(t, account.network)}  ${tame(account.url, MAX_URL)}  (${tame(company.name)})`,
    ...labelled(
      [
        [
          t.card.standing,
          `${t.standing[explanation.standing.kind]}. ${whySentence(t, explanation.standing)}`,
        ],
        [t.card.grade, t.grade[explanation.grade]],
        ['', account.notCounted && t.cards.notCounted[account.notCounted]],
        [
          '',
          account.lastDeclared === undefined ? undefined : t.cards.lastDeclared(f.date(account.lastDeclared)),
        ],
        [t.card.lastActivity, account.lastActivity && f.when(account.lastActivity)],
        ['', t.card.sight[explanation.sight]],
      ],
      width,
    ),
    '',
    step('declared'),
    ...labelled(
      account.declarations.map((d) => [declaredIn(t, d.source), tame(d.page, MAX_URL)]),
      width,
    ),
    '',
    step('ways'),
    ...explanation.ways.flatMap((way) => wayLines(way, t, width)),
    '',
    step('measures'),
    ...labelled(measureRows(explanation, t), width),
    '',
    step('rules'),
    ...labelled(
      explanation.standingRules.map((rule) => [
        rule.id,
        rule.standing ? `${t.card.decides}${t.card.colon}${t.standing[rule.standing.kind]}` : t.card.passes,
      ]),
      width,
    ),
    '',
    step('findings'),
    ...labelled(findingRows(explanation, t), width),
    '',
  ]);
}

function measureRows({ account }: Explanation, t: Texts): [string, string][] {
  return Object.entries(account.measures).map(([id, measure]) => {
    const name = t.measure[id as keyof Texts['measure']] ?? id;
    if (!isGiven(measure))
      return [name, `${t.card.notGiven}${t.card.colon}${reasonClause(t, measure.notGiven)}`];
    return [name, figureText(t, measure)];
  });
}

function findingRows({ findings }: Explanation, t: Texts): [string, string][] {
  return findings.map(({ code, looked, thresholds }) => {
    const name = capitalised(t.findingNames[code as keyof Texts['findingNames']] ?? code);
    const limits = thresholds.map(({ key, value }) => `${key} ${String(value)}`).join(', ');
    const with_ = limits === '' ? '' : ` (${limits})`;
    if (looked.kind === 'found') return [name, `${t.card.found}${with_}`];
    if (looked.kind === 'clear') return [name, `${t.card.clear}${with_}`];
    return [name, `${t.card.notApplicable}${t.card.colon}${reasonClause(t, { code: looked.reason })}`];
  });
}
