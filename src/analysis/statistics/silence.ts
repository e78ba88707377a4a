/**
 * Probability of a silence of at least `silence` days from an account whose last `gaps` gaps between posts took `span`
 * days, if it still posts as before: (S/(S+g))^m, the predictive of posting at random. The span begins and ends with a
 * post, so m is fixed and not counted: a prior of Jeffreys' would add a half that is not there (the test at 5 % would
 * then fire in 7.6 % of cases after three gaps).
 */
export function silenceProbability(gaps: number, span: number, silence: number): number {
  return Math.exp(gaps * (Math.log(span) - Math.log(span + silence)));
}

/** Share of its own gaps at least as long as the silence, the silence counted among them. Never under 1/(m+1). */
export function ownGapQuantile(gaps: readonly number[], silence: number): number {
  return (1 + gaps.filter((gap) => gap >= silence).length) / (gaps.length + 1);
}
