import type { StandingKind } from '../../analysis/codes.js';
import type { Finding } from '../../analysis/model/report-model.js';
import { lowered } from '../text/sentence.js';
import type { View } from '../view.js';

interface Props {
  view: View;
  findings: readonly Finding[];
  /** The reader's own: advice is given straight, not in the conditional. */
  own: boolean;
  /** A standing already told: a finding of that name only adds what to do. */
  told?: StandingKind;
}

/** Findings in plain sentences, each with what to do about it. */
export function Findings({ view, findings, own, told }: Props) {
  const { t } = view;
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding, i) => {
        const { says, advice } = t.findings[finding.code];
        return (
          <li key={i} class={`finding-${finding.grade}`}>
            {finding.code !== told && <strong>{says(finding.args ?? {})}</strong>}{' '}
            {(own || finding.grade !== 'info') && (
              <span class="soft">
                {own ? t.cards.toDo : t.cards.ifYours} {lowered(advice)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
