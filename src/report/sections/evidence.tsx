import type { Evidence } from '../../model/answer.js';
import { DAY } from '../../model/time.js';
import { Link } from '../parts/link.js';
import { tame } from '../tame.js';
import { word } from '../text/arguments.js';
import { fileText } from '../text/from-files.js';
import { reasonClause } from '../text/texts.js';
import type { View } from '../view.js';

interface Props {
  view: View;
  evidence: readonly Evidence[];
  /** Whose evidence: names the screenshots. */
  about: string;
}

const MAX_SHOWN = 8;

/** What was asked, when, by which way, what came back, and the fingerprint of the stored body. */
export function EvidenceList({ view, evidence, about }: Props) {
  const pictured = evidence.filter((item) => item.screenshot !== undefined);
  const others = evidence.filter((item) => item.screenshot === undefined);
  return (
    <ol class="evidence run-in small">
      {[...pictured, ...others].slice(0, MAX_SHOWN).map((item, i) => (
        <Item key={i} view={view} item={item} about={about} />
      ))}
    </ol>
  );
}

function Item({ view, item, about }: { view: View; item: Evidence; about: string }) {
  const { t, f } = view;
  const picture = item.screenshot === undefined ? undefined : view.screenshot(item.screenshot);
  const file = fileText(t, item);
  const facts = [
    ...(file === undefined ? [tame(item.way, 40)] : [file]),
    ...(item.file === undefined ? [] : [t.cards.fileRow(tame(item.file.name, 60), item.file.row)]),
    ...(item.status === undefined ? [] : [t.cards.status(item.status)]),
    ...(item.source === 'person' ? [t.cards.byPerson] : []),
    ...(item.refusal === undefined ? [] : [reasonClause(t, item.refusal)]),
    ...(item.againstRobots === undefined
      ? []
      : [t.cards.againstRobots(word(item.againstRobots.args ?? {}, 'rule'))]),
  ];
  return (
    <li>
      <Link url={item.url} max={90} />
      {item.finalUrl !== undefined && (
        <>
          {' → '}
          <Link url={item.finalUrl} max={90} />
        </>
      )}
      <br />{' '}
      <span class={isOfTheAudit(view, item) ? 'not-on-paper' : undefined}>{f.dateTime(item.at)} · </span>
      {facts.join(' · ')}
      {item.digest !== undefined && (
        <span class="not-on-paper">
          {' · '}
          <code title={`${t.cards.digest}${view.detail === 'full' ? `${t.page.colon}${item.digest}` : ''}`}>
            {item.digest.slice(0, 16)}
          </code>
        </span>
      )}
      {picture !== undefined && <img src={picture} alt={t.cards.screenshot(about)} loading="lazy" />}
    </li>
  );
}

/** Of the audit's own day, which the first page names: paper need not say it of every line. */
function isOfTheAudit({ model }: View, { at }: Evidence): boolean {
  return Math.floor(at / DAY) === Math.floor(model.audit.asOf / DAY);
}
