import { Lanes } from '../dist/audit/lanes.js';
import { systemClock } from '../dist/fetching/clock.js';
import { openGate } from '../dist/fetching/gate.js';
import { figure } from './figures.mjs';
import { serve } from './serve.mjs';

const HOSTS = 40;
/** Five times the slowest latency: below that the gate widens the gap to spare a slow host, which is not what is measured. */
const GAP_MS = 1_000;

/** 40 hosts with 1 to 40 requests each and latencies from 5 to 200 ms: wall time over the pace's own lower bound. */
export async function pace() {
  const { origins, stop } = await serve({ hosts: HOSTS, bytes: 2_000, fastest: 5, slowest: 200 });
  const signal = new AbortController().signal;
  const gate = openGate({
    contact: 'bench@followsuit.example',
    concurrency: 16,
    // Jitter is symmetric: with the middle of it every gap is the gap itself, as in the lower bound.
    random: () => 0.5,
    policyOf: (url) => ({ key: url.host, gapMs: GAP_MS }),
    allowHosts: origins.map((o) => new URL(o).host),
  });
  const ask = gate.askFor({ kind: 'site' });
  const lanes = new Lanes(async ({ url }) => void (await ask({ url })), systemClock, signal, 64);
  const started = performance.now();
  const order = origins.map((_, i) => (i * 7) % HOSTS);
  for (const [i, origin] of origins.entries()) {
    const requests = 1 + (order[i] ?? 0);
    for (let k = 0; k < requests; k++) lanes.add({ lane: origin, due_at: 0, url: `${origin}/p/${k}` });
  }
  await lanes.idle();
  const wall = performance.now() - started;
  await gate.close();
  stop();
  // robots.txt is a request of its own to each host, at the same pace; the first request waits for nobody.
  const most = HOSTS + 1;
  const bound = most * GAP_MS;
  return {
    title: 'Scheduler with pace',
    text: `${HOSTS} hosts, 1 to ${HOSTS} requests each (and one robots.txt), latencies 5 to 200 ms, gap 1 s; the bound is ${bound / 1000} s.`,
    figures: [figure('by the clock, over the bound', [wall / bound], '', { atMost: 1.05 })],
  };
}
