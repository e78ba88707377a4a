import { gammaln } from 'simple-statistics';
import { minimise } from './nelder-mead.js';

/**
 * The modified BG/NBD model of Batislam, Denizel and Filiztekin (2007): posts come at a Gamma(r, α) rate, and after
 * each post, the first included, the account is dropped with a Beta(a, b) probability. The plain BG/NBD is never used:
 * it holds every account with a single post alive for ever.
 */
export interface MbgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** One account, in one unit of time: posts after the first, time from first to last post, time from first post to now. */
export interface Recency {
  x: number;
  last: number;
  age: number;
}

/** P(alive | x, t_x, T), in logs so that a thousand posts and a long silence give 0 and not NaN. */
export function aliveProbability(model: MbgNbd, account: Recency): number {
  return 1 / (1 + Math.exp(logDeadOdds(model, account)));
}

/** ln of a/(b+x) · ((α+T)/(α+t_x))^(r+x): the odds of having been dropped. */
function logDeadOdds({ r, alpha, a, b }: MbgNbd, { x, last, age }: Recency): number {
  return Math.log(a) - Math.log(b + x) + (r + x) * (Math.log(alpha + age) - Math.log(alpha + last));
}

/** Log-likelihood of these accounts. The numbers of the model are above 0, its α in the unit of the ages. */
export function logLikelihood(model: MbgNbd, accounts: readonly Recency[]): number {
  const { r, alpha } = model;
  const byCount = new Map<number, number>();
  let sum = 0;
  for (const account of accounts) {
    let fixed = byCount.get(account.x);
    if (fixed === undefined) {
      fixed = countTerm(model, account.x);
      byCount.set(account.x, fixed);
    }
    sum += fixed - (r + account.x) * Math.log(alpha + account.age) + softplus(logDeadOdds(model, account));
  }
  return sum;
}

/** The part of the likelihood that depends on the number of posts alone. */
function countTerm({ r, alpha, a, b }: MbgNbd, x: number): number {
  return (
    gammaln(r + x) -
    gammaln(r) +
    r * Math.log(alpha) +
    gammaln(b + x + 1) -
    gammaln(a + b + x + 1) +
    gammaln(a + b) -
    gammaln(b)
  );
}

/** ln(1 + e^v) without overflow. */
function softplus(v: number): number {
  return v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v));
}

/**
 * Maximum likelihood, searched over the logs of the parameters. `penalty` weighs the sum of their squares against the
 * mean log-likelihood, which keeps small pools from running off. Undefined when the search ends nowhere.
 */
export function fitMbgNbd(accounts: readonly Recency[], penalty = 0): MbgNbd | undefined {
  if (accounts.length === 0) return undefined;
  const scale = typicalAge(accounts);
  const scaled = accounts.map(({ x, last, age }) => ({ x, last: last / scale, age: age / scale }));
  const cost = (logs: readonly number[]) => {
    const model = fromLogs(logs);
    const squares = model.r ** 2 + model.alpha ** 2 + model.a ** 2 + model.b ** 2;
    return -logLikelihood(model, scaled) / scaled.length + penalty * squares;
  };
  const found = minimise(cost, [0, 0, 0, 0], { tolerance: 1e-11 });
  const model = fromLogs(found.at);
  const fitted = { ...model, alpha: model.alpha * scale };
  return Object.values(fitted).every((v) => Number.isFinite(v) && v > 0) ? fitted : undefined;
}

function fromLogs(logs: readonly number[]): MbgNbd {
  const [r = 0, alpha = 0, a = 0, b = 0] = logs.map(Math.exp);
  return { r, alpha, a, b };
}

/** Times are divided by a tenth of the mean age, so that α is of the order of one whatever the unit. */
function typicalAge(accounts: readonly Recency[]): number {
  const mean = accounts.reduce((sum, { age }) => sum + age, 0) / accounts.length;
  return mean > 0 ? mean / 10 : 1;
}
