import type { ActivityOutline } from '../measures/activity.js';
import { isGiven, type Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';

/**
 * The present silence beside the account's own rhythm. `unknown`: no rhythm can be told, and days alone decide. `kept`: no
 * longer than the rhythm explains. `improbable`: the rhythm makes so long a silence improbable. `longest-pause`: clearly
 * longer than every pause it has made before.
 */
export type Habit =
  | { kind: 'unknown' }
  | { kind: 'kept'; p: number; longest: number }
  | { kind: 'improbable'; p: number }
  | { kind: 'longest-pause'; p: number; longest: number };

export function habitOf(
  activity: ActivityOutline,
  days: number,
  probability: Measure,
  settings: Settings,
): Habit {
  if (!isGiven(probability)) return { kind: 'unknown' };
  const { value: p } = probability;
  if (p < settings.improbable) return { kind: 'improbable', p };
  const longest = activity.longestPause;
  return { kind: days > settings.longestPauseFactor * longest ? 'longest-pause' : 'kept', p, longest };
}

/** A silence its own rhythm does not explain. Two weeks are never held against anybody: people take holidays. */
export function isOutOfRhythm(habit: Habit, days: number, settings: Settings): boolean {
  if (days <= settings.improbableFloorDays) return false;
  return habit.kind === 'improbable' || habit.kind === 'longest-pause';
}
