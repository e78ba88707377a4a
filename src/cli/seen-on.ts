import { InvalidArgumentError } from 'commander';
import type { Instant } from '../model/time.js';
import { valueWords } from './value-words.js';

/** Before this no network of ours was there. */
const EARLIEST = Date.UTC(2004, 0, 1);

/** `--seen-on 2026-11-24`, or with a time (ISO 8601). A day means its noon. */
export function seenOnOption(written: string): Instant {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(written);
  const at = isDay || isTime ? Date.parse(isDay ? `${written}T12:00:00Z` : written) : Number.NaN;
  if (Number.isNaN(at) || (isDay && new Date(at).toISOString().slice(0, 10) !== written))
    throw new InvalidArgumentError(valueWords().seenOn);
  if (at < EARLIEST || at > Date.now() + 86_400_000) throw new InvalidArgumentError(valueWords().notSeenThen);
  return at;
}
