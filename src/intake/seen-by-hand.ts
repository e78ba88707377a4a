import type { Count } from '../model/reading.js';
import type { Interval } from '../model/time.js';
import { DAY } from '../model/time.js';

/** `2025-03-14` is that day, `2025-03` that month, in UTC. Undefined for every other spelling: 3/4/25 is two days. */
export function readDay(text: string): Interval | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12 || year < 1990) return undefined;
  if (match[3] === undefined) return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1) - 1 };
  const from = Date.UTC(year, month - 1, Number(match[3]));
  return new Date(from).getUTCDate() === Number(match[3]) ? { from, to: from + DAY - 1 } : undefined;
}

const factors: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6 };

/** `1200`, `1 200`, `1,200`, `1'200` are exact; `1.2k` and `3M` are rounded. */
export function readCount(text: string): Count | undefined {
  const plain = text.trim().toLowerCase();
  const rounded = /^(\d{1,6}(?:[.,]\d{1,2})?)\s?(k|m|mio)$/.exec(plain);
  if (rounded)
    return {
      value: Math.round(Number(rounded[1]?.replace(',', '.')) * (factors[rounded[2] ?? ''] ?? 1)),
      exact: false,
    };
  if (!/^\d{1,3}(?:[ .,'’\u00A0\u202F]\d{3})+$|^\d{1,12}$/.test(plain)) return undefined;
  return { value: Number(plain.replace(/\D/g, '')), exact: true };
}
