import { grades } from '../../analysis/codes.js';
import type { View } from '../view.js';
import { GradeState } from './state.js';

/** The four classes with word, symbol and colour. */
export function Legend({ view }: { view: View }) {
  return (
    <ul class="legend">
      {grades.map((grade) => (
        <li key={grade}>
          <GradeState view={view} grade={grade} />
        </li>
      ))}
    </ul>
  );
}
