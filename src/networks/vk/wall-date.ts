import { DAY, type Dated, HOUR, type Instant } from '../../model/time.js';
import { relativeInterval, statedDate } from '../text/dates/index.js';

/** VK writes times of day for readers in Moscow, which has no summer time. */
const MOSCOW = 3 * HOUR;

const days: readonly (readonly [RegExp, number])[] = [
  [/(?:today|сегодня)/i, 0],
  [/(?:yesterday|вчера)/i, 1],
];

/**
 * When a post was made of which the wall, answered at `at`, says "two hours ago", "today at 1:05 pm", "15 янв в 12:00" (of
 * the running year) or "15 янв 2024". Undefined where it cannot be told.
 */
export function wallDate(label: string, at: Instant): Dated | undefined {
  const relative = relativeInterval(label, at);
  if (relative) return relative;
  const hasClock = /\d:\d{2}/.test(label);
  const dated = statedDate(`${withYear(withDay(label, at), at)}${hasClock ? ' +0300' : ''}`);
  if (dated === undefined || dated.from > at) return undefined;
  return hasClock ? dated : { ...dated, from: dated.from - MOSCOW, to: dated.to - MOSCOW };
}

function withDay(label: string, at: Instant): string {
  for (const [word, ago] of days) {
    if (word.test(label)) return label.replace(word, inMoscow(at - ago * DAY).slice(0, 10));
  }
  return label;
}

/** A day without a year is one of the running year; the year is put before the time of day. */
function withYear(label: string, at: Instant): string {
  if (/\d{4}/.test(label)) return label;
  const year = inMoscow(at).slice(0, 4);
  const clock = label.search(/\s(?:at|в)\s/);
  return clock < 0 ? `${label} ${year}` : `${label.slice(0, clock)} ${year}${label.slice(clock)}`;
}

function inMoscow(at: Instant): string {
  return new Date(at + MOSCOW).toISOString();
}
