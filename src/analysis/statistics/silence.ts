/**
 * Probability of a silence of at least `silence` days from an account that posted m + 1 times over `span` days, if it
 * is still posting as before: ((S+b₀)/(S+b₀+g))^(m+a₀), the predictive of a Poisson process whose rate has a
 * Gamma(a₀, b₀) prior; Jeffreys' a₀ = 1/2, b₀ = 0.
 */
export function silenceProbability(
  gaps: number,
  span: number,
  silence: number,
  prior: { shape: number; rate: number } = { shape: 0.5, rate: 0 },
): number {
  const watched = span + prior.rate;
  return Math.exp((gaps + prior.shape) * (Math.log(watched) - Math.log(watched + silence)));
}

/** Share of its own gaps at least as long as the silence, the silence counted among them. Never under 1/(m+1). */
export function ownGapQuantile(gaps: readonly number[], silence: number): number {
  return (1 + gaps.filter((gap) => gap >= silence).length) / (gaps.length + 1);
}
