import { z95 } from './wilson.js';

/** The quantile of Student's t of a two-sided 95 % interval, by Hill (CACM 1970, algorithm 396); `df` from 1 on. */
export function t95(df: number): number {
  if (df === 1) return Math.tan(0.475 * Math.PI);
  if (df === 2) return Math.sqrt(2 / (0.05 * 1.95) - 2);
  const a = 1 / (df - 0.5);
  const b = 48 / (a * a);
  const c = ((20700 * (a / b) - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * df;
  const y = (d * 0.05) ** (2 / df);
  const tail = y > 0.05 + a ? nearNormal(df, a, b, c, d) : farOut(df, y, d);
  return Math.sqrt(df * tail);
}

function nearNormal(df: number, a: number, b: number, c: number, d: number): number {
  const x = -z95;
  const square = x * x;
  const spread = df < 5 ? c + 0.3 * (df - 4.5) * (x + 0.6) : c;
  const scale = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + spread;
  const y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / scale - square - 3) / b + 1) * x;
  return Math.expm1(a * y * y);
}

function farOut(df: number, y: number, d: number): number {
  const first = 1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3);
  return ((first + 0.5 / (df + 4)) * y - 1) * ((df + 1) / (df + 2)) + 1 / y;
}
