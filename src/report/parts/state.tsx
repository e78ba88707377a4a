import type { Grade, StandingKind } from '../../analysis/codes.js';
import { Sign } from '../charts/symbols.js';
import type { View } from '../view.js';

export type Kind = 'well' | 'alive' | 'badly' | 'left' | 'unseen';

export const kindOf: Record<Grade, Kind> = {
  'run-well': 'well',
  alive: 'alive',
  'run-badly': 'badly',
  'left-behind': 'left',
  'not-checked': 'unseen',
};

/** The class a standing belongs to when nothing else is known of the account: for keys and for earlier audits. */
export const usualGrade: Record<StandingKind, Grade> = {
  active: 'run-well',
  slowing: 'run-badly',
  dormant: 'left-behind',
  abandoned: 'left-behind',
  'never-started': 'left-behind',
  missing: 'left-behind',
  suspended: 'left-behind',
  'closed-by-owner': 'left-behind',
  moved: 'not-checked',
  'not-checked': 'not-checked',
};

/** A standing as symbol, word and the colour of its class. */
export function StandingState({
  view,
  standing,
  grade,
}: {
  view: View;
  standing: StandingKind;
  grade: Grade;
}) {
  return (
    <span class={`state is-${kindOf[grade]}`}>
      <Sign id={standing} />
      {view.t.standing[standing]}
    </span>
  );
}

/** A class (run well, run badly …) as symbol, word and colour. */
export function GradeState({ view, grade }: { view: View; grade: Grade }) {
  return (
    <span class={`state is-${kindOf[grade]}`}>
      <Sign id={kindOf[grade]} />
      {view.t.grade[grade]}
    </span>
  );
}
