// node bench/simulation-child.mjs <companies> <dated|open>: one audit on a clock that jumps, as one line of JSON.
import { runAudit } from '../dist/audit/run-audit.js';
import { policiesWith } from '../dist/audit/source.js';
import { openGate } from '../dist/fetching/gate.js';
import { networkById } from '../dist/networks/index.js';
import { openStore } from '../dist/store/database.js';
import { companiesOf, START, simulatedWeb } from './simulated-web.mjs';
import { VirtualClock } from './virtual-clock.mjs';

/** A fifth of the smallest gap: a slower host is spared by a wider gap, which is not what is measured. */
const LATENCY_MS = 200;
/** As the command line runs it. */
const WIDTH = 64;

const [count, robots] = [Number(process.argv[2] ?? 20), process.argv[3] ?? 'dated'];
const companies = companiesOf(count);
const clock = new VirtualClock(START);
const web = simulatedWeb(companies, clock, { robots, latencyMs: LATENCY_MS });
const policies = policiesWith('https://web.archive.example');
const gate = openGate({
  contact: 'bench@followsuit.example',
  clock,
  random: () => 0.5,
  policyOf: policies,
  http: web.http,
  resolve: async () => [{ address: '203.0.113.7', family: 4 }],
  resolveText: async () => [],
});
const store = await openStore(':memory:');
const known = [];
let planned = 0;
const end = await clock.run(
  runAudit({
    store,
    list: 'simulated.csv',
    competitors: companies.map(({ name, host }) => ({ name, website: `https://${host}/`, accounts: [] })),
    version: '0.0.0',
    conditions: [],
    asOf: START,
    keepBodies: 'none',
    work: {
      askFor: (scope) => gate.askFor(scope),
      means: { browser: false, hasToken: () => false },
      clock,
      signal: new AbortController().signal,
      discovery: {},
      width: WIDTH,
      onEvent: ({ kind, task, outcome }) => {
        if (kind === 'planned' && task === 'account') planned++;
        if (kind === 'done' && task === 'account') known.push({ at: clock.now() - START, outcome });
      },
    },
  }),
);
await store.destroy();

const wall = clock.now() - START;
process.stdout.write(
  `${JSON.stringify({ count, robots, state: end.state, wall, planned, ...spent(), asked: Object.fromEntries(web.kinds), known: knownBy(), outcomes: outcomes() })}\n`,
);

/** Requests of each host budget, and what its gap makes of them: the most of these is what no order of work can beat. */
function spent() {
  const lanes = new Map();
  for (const [host, requests] of web.asked) {
    const url = new URL(`https://${host}/`);
    const { key, gapMs } = policies(url) ?? { key: host, gapMs: 1000 };
    const lane = lanes.get(key) ?? { key, requests: 0, gapMs };
    lane.requests += requests;
    lanes.set(key, lane);
  }
  const all = [...lanes.values()].sort((a, b) => b.requests * b.gapMs - a.requests * a.gapMs);
  const requests = all.reduce((sum, lane) => sum + lane.requests, 0);
  const sites = all.filter(({ key }) => networkById(key) === undefined);
  return {
    requests,
    bound: Math.max(...all.map(({ requests, gapMs }) => (requests - 1) * gapMs)) + LATENCY_MS,
    sites: sites.reduce((sum, lane) => sum + lane.requests, 0),
    lanes: all.filter(({ key }) => networkById(key) !== undefined),
  };
}

/** When half of the accounts were known, as a share of the whole time. */
function knownBy() {
  const times = known.map(({ at }) => at).sort((a, b) => a - b);
  return { half: (times[Math.ceil(times.length / 2) - 1] ?? 0) / wall, accounts: times.length };
}

function outcomes() {
  const counts = {};
  for (const { outcome } of known) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
