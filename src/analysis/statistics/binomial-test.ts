import { gammaln } from 'simple-statistics';

/**
 * Exact two-sided binomial test: the probability, under success probability p, of an outcome as improbable as k of n
 * or more so. For two stretches of a Poisson process n₁ | n ~ Binomial(n, S₁/S), so this compares their rates
 * (Przyborowski and Wilenski 1940).
 */
export function binomialTest(k: number, n: number, p: number): number {
  const observed = logProbability(k, n, p);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const each = logProbability(i, n, p);
    if (each <= observed + 1e-9) sum += Math.exp(each);
  }
  return Math.min(1, sum);
}

function logProbability(k: number, n: number, p: number): number {
  if (p <= 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (p >= 1) return k === n ? 0 : Number.NEGATIVE_INFINITY;
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p);
}
