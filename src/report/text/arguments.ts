import { networkNames } from '../../model/network-id.js';
import { type OutcomeKind, outcomeKinds } from '../../model/reading.js';
import type { Reason } from '../../model/reason.js';
import { tame } from '../tame.js';

export type Args = NonNullable<Reason['args']>;

/** An argument of a code as text fit to print; empty when it was not given. */
export function word(args: Args, name: string, max = 80): string {
  const value = Object.hasOwn(args, name) ? args[name] : undefined;
  return value === undefined ? '' : tame(String(value), max);
}

/** An argument of a code as a number; undefined when it was not given or is none. */
export function figure(args: Args, name: string): number | undefined {
  const value = Object.hasOwn(args, name) ? args[name] : undefined;
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof n === 'number' && Number.isFinite(n) ? n : undefined;
}

/** Is it one of the outcomes, which every language has words for? */
export function isOutcome(value: string): value is OutcomeKind {
  return outcomeKinds.some((kind) => kind === value);
}

/** `before + argument + after` when the argument was given, else nothing. */
export function given(args: Args, name: string, before: string, after = ''): string {
  const value = word(args, name);
  return value === '' ? '' : `${before}${value}${after}`;
}

/** The networks a finding names by their ids, as people name them. */
export function networksIn(args: Args, names: Readonly<Partial<Record<string, string>>>): string[] {
  const known: Readonly<Record<string, string>> = networkNames;
  return word(args, 'networks', 200)
    .split(',')
    .filter((id) => id !== '')
    .map((id) => names[id] ?? (Object.hasOwn(known, id) ? (known[id] ?? id) : id));
}

/** Days as they are said: only those that are over, tenths below ten (rounding would say 2 where another sentence says 1). */
export function daysOver(value: number): number {
  const steps = value < 10 ? 10 : 1;
  return Math.floor(value * steps + 1e-9) / steps;
}
