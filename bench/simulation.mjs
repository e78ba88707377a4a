import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';

const child = fileURLToPath(new URL('simulation-child.mjs', import.meta.url));
const sizes = [5, 20, 100, 1000];

/** Requests when this was first measured (version 0.1), over the same web. */
const before = { dated: { 5: 57, 20: 188, 100: 876, 1000: 8616 }, open: { 5: 97, 20: 296, 100: 1340 } };

/**
 * Whole audits on a clock that jumps from one request to the next: how long a polite audit takes, and how much of that is the pace
 * that each host asks for.
 */
export async function simulation() {
  const dated = sizes.map((count) => simulate(count, 'dated'));
  const open = sizes.filter((count) => count <= 100).map((count) => simulate(count, 'open'));
  return {
    title: 'Time to an answer',
    text: `${about}\n\n${floorOf(dated.find(({ count }) => count === 100))}`,
    figures: [...dated, ...open].flatMap(figuresOf),
  };
}

const about = `Simulated: companies with a site of six pages each, Facebook .9, Instagram .75, LinkedIn .55, YouTube .4 (every channel with all four
tabs), blog .4, X .3, TikTok .2, Pinterest .1; 200 ms an answer; robots.txt as last seen, or open everywhere. No key, no browser. The bound is the
busiest host's requests times its gap. It knows nothing of order: an account is asked for when its site was read, six requests at one a second,
and in a run of half a minute these five seconds count. "Over the bound after a site" has them in it.`;

function simulate(count, robots) {
  return JSON.parse(execFileSync(process.execPath, [child, String(count), robots], { encoding: 'utf8' }));
}

/** Six requests of a site, one a second, before its accounts are known. */
const A_SITE_MS = 5_200;

function figuresOf({ count, robots, wall, bound, requests, known }) {
  const name = `${count.toLocaleString('en')} companies, robots.txt ${robots === 'dated' ? 'as last seen' : 'open'}`;
  return [
    figure(`${name}: time`, [wall / 60_000], 'min'),
    figure(`${name}: time over the bound`, [wall / bound], '', { atMost: 1.02 }),
    figure(`${name}: time over the bound after a site`, [wall / (bound + A_SITE_MS)], '', { atMost: 1.02 }),
    figure(`${name}: half of the accounts known, share of the time`, [known.half], '', { atMost: 0.35 }),
    figure(`${name}: requests a company, over version 0.1`, [requests / before[robots][count]], '', {
      atMost: 0.8,
    }),
  ];
}

const reasons = {
  'site: robots.txt': 'may it be read at all',
  'site: home page': 'its accounts',
  'site: further pages': 'two pages in a row that bring nothing show that the frame is whole',
  'site: atproto-did': 'an own domain as Bluesky handle, linked nowhere',
  'site: webfinger': 'a Fediverse account of the own domain, linked nowhere',
  'blog: the announced feed': 'its posts',
  'networks: robots.txt': 'once a host and run',
  'account: www.youtube.com':
    'a tab each for videos, Shorts, streams and posts, and the exact date of the newest Short, which its list has not',
  'account: www.tiktok.com': 'the profile page; the embed service is not asked where it answered',
};

/** The floor: what every request of a company buys. */
function floorOf({ count, asked }) {
  const rows = Object.entries(asked).map(
    ([kind, requests]) => `| ${kind} | ${(requests / count).toFixed(2)} | ${reasons[kind] ?? ''} |`,
  );
  return `Requests a company by what they are for (${count} companies, robots.txt as last seen):\n\n| request | a company | what it is for |\n|---|---|---|\n${rows.join('\n')}`;
}
