import { because, type Reason } from '../../model/reason.js';
import type { NotGivenReason, Unit } from '../codes.js';
import type { GivenMeasure, NotGivenMeasure } from '../model/schema/measure.js';

/** A figure with its unit and what it rests on. */
export function given(
  value: number,
  unit: Unit,
  n: number,
  more: Partial<Omit<GivenMeasure, 'value' | 'unit' | 'n'>> = {},
): GivenMeasure {
  return { value, unit, n, ...more };
}

export function notGiven(reason: NotGivenReason, args?: Reason['args']): NotGivenMeasure {
  return { notGiven: because(reason, args) };
}

/** Fewer than the smallest sample that says anything. */
export function tooFew(n: number, needs: number): NotGivenMeasure {
  return { notGiven: because('too-few', { n, needs }), n };
}
