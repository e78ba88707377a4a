import type { Answer, Ask, AskRequest, Evidence, Refusal } from '../model/answer.js';
import type { AccountRef, Observation, Reading, WayTrace } from '../model/reading.js';
import { outcome } from '../model/reading.js';
import { because, bug } from '../model/reason.js';
import { conclude, isEnough } from './conclude.js';
import type { Network, ReadOptions, Way } from './network.js';
import { soundReading } from './reading/sound-reading.js';
import type { LoadedBody } from './signed-in/loaded-body.js';

/** What is at hand in this run: ways that need something else are passed over with that reason. */
export interface Means {
  browser: boolean;
  hasToken(name: string): boolean;
  /** What a person's own browser loaded, when this is the reading of a file or of a window. */
  loaded?: readonly LoadedBody[];
}

/** `observe`, wherever it runs. */
export type Observe = (
  network: Network,
  account: AccountRef,
  ask: Ask,
  options: ReadOptions,
  means: Means,
) => Promise<Observation>;

export const noMeans: Means = { browser: false, hasToken: () => false };

/**
 * Asks a network about one account: its ways in order, until one is conclusive and dated; later ways fill what is
 * still unknown. A way that throws is a bug of ours and becomes a failed reading: it never stops the audit.
 */
export async function observe(
  network: Network,
  account: AccountRef,
  ask: Ask,
  options: ReadOptions,
  means: Means = noMeans,
): Promise<Observation> {
  const readings: { reading: Reading; trace: WayTrace }[] = [...readLoaded(network, account, means)];
  const known: Known = new Map();
  for (const way of network.ways) {
    if (
      isEnough(
        readings.map((r) => r.reading),
        way,
      )
    )
      continue;
    const missing = missingMeans(way, means);
    if (missing) {
      readings.push({ reading: missing, trace: { way: way.id, outcome: missing.outcome, evidence: [] } });
      continue;
    }
    readings.push(await readOne(way, account, ask, options, known));
  }
  return conclude(account, options.now, readings);
}

/** What is understood without asking comes first. Like a way, a reader that throws is a bug of ours and stops nothing. */
function readLoaded(network: Network, account: AccountRef, { loaded = [] }: Means) {
  if (network.signedIn === undefined || loaded.length === 0) return [];
  try {
    const read = network.signedIn.read(loaded, account);
    if (read === undefined) return [];
    const evidence = read.from.map(({ url, at, status, digest, source }) => ({
      ...{ url, at, status, digest, source },
      way: signedInWay,
    }));
    const reading = soundReading(read.reading);
    return [{ reading, trace: { way: signedInWay, outcome: reading.outcome, evidence } }];
  } catch (error) {
    const reading: Reading = { outcome: outcome('failed', bug(error)) };
    return [{ reading, trace: { way: signedInWay, outcome: reading.outcome, evidence: [] } }];
  }
}

/** The name under which it stands beside the ways. */
const signedInWay = 'signed-in';

function missingMeans(way: Way, means: Means): Reading | undefined {
  if (way.needs === undefined) return undefined;
  if (way.needs === 'browser')
    return means.browser ? undefined : { outcome: outcome('failed', because('needs-browser')) };
  if (means.hasToken(way.needs.token)) return undefined;
  return { outcome: outcome('failed', because('needs-token', { name: way.needs.token })) };
}

/** One way on its own, for `selfcheck`. */
export async function readOnce(
  way: Way,
  account: AccountRef,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  return (await readOne(way, account, ask, options, new Map())).reading;
}

/** What the ways before were answered: the same question is not asked twice about one account, nor counted twice. */
type Known = Map<string, Answer>;

async function readOne(way: Way, account: AccountRef, ask: Ask, options: ReadOptions, known: Known) {
  const evidence: Evidence[] = [];
  let left = options.maxRequests;
  const counted: Ask = async (request) => {
    const question = JSON.stringify(request);
    const result = known.get(question) ?? (left-- > 0 ? await ask(request) : undefined);
    if (result === undefined) return overBudget(request, options.now);
    if (result.kind === 'answer') known.set(question, result);
    evidence.push(evidenceOf(result, way.id));
    return result;
  };
  let reading: Reading;
  try {
    reading = soundReading(await way.read(account, counted, options));
  } catch (error) {
    reading = { outcome: outcome('failed', bug(error)) };
  }
  return { reading, trace: { way: way.id, outcome: reading.outcome, evidence } };
}

function overBudget(request: AskRequest, at: number): Refusal {
  return { kind: 'refusal', url: request.url, at, reason: { code: 'budget' } };
}

/** The evidence an answer or a refusal leaves. */
export function evidenceOf(result: Answer | Refusal, way: string): Evidence {
  const answer = result.kind === 'answer' ? result : result.answer;
  return {
    url: result.url,
    at: result.at,
    way,
    ...(answer && {
      status: answer.status,
      digest: answer.digest,
      source: answer.source,
      ...(answer.finalUrl !== result.url && { finalUrl: answer.finalUrl }),
      ...(answer.againstRobots && { againstRobots: answer.againstRobots }),
    }),
    ...(result.kind === 'refusal' && { refusal: result.reason }),
  };
}
