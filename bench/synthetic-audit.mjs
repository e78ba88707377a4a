// Made-up companies with four accounts each: cadences from daily to quarterly, a quarter of them left.
const DAY = 86_400_000;
const asOf = Date.UTC(2026, 10, 1, 12);
const networks = ['facebook', 'instagram', 'linkedin', 'bluesky'];

function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function auditOf(accounts, posts = 50) {
  const competitors = Array.from({ length: companiesIn(accounts) }, (_, c) => companyOf(c, accounts, posts));
  return { ...headOf(), competitors };
}

/** The same audit, read company by company: no more than one is in memory. */
export function streamOf(accounts, posts = 50) {
  return {
    ...headOf(),
    async *competitors() {
      for (let c = 0; c < companiesIn(accounts); c++) yield companyOf(c, accounts, posts);
    },
    async *pastAccounts() {},
  };
}

function companiesIn(accounts) {
  return Math.ceil(accounts / networks.length);
}

function companyOf(c, accounts, posts) {
  const chance = random(7 + c * 7919);
  return {
    id: c + 1,
    name: `Company ${c + 1}`,
    website: `https://c${c + 1}.example/`,
    self: false,
    site: { state: 'alive', evidence: [], pagesRead: [] },
    placeholders: [],
    accounts: networks
      .slice(0, Math.min(networks.length, accounts - c * networks.length))
      .map((network) => accountOf(network, c, posts, chance)),
  };
}

function headOf() {
  const controls = networks.map((network) => ({
    network,
    certain: 'present',
    impossible: 'absent',
    healthy: true,
  }));
  const audit = {
    id: 1,
    asOf,
    startedAt: asOf,
    finishedAt: asOf,
    list: 'bench',
    version: '0',
    conditions: [],
  };
  return { audit, controls, history: [] };
}

function accountOf(network, c, posts, chance) {
  const handle = `c${c + 1}`;
  const account = { network, handle, url: `https://${network}.example/${handle}` };
  const gap = DAY * (0.5 + chance() * chance() * 60);
  let at = asOf - chance() * 3 * gap - (chance() < 0.25 ? chance() * 900 * DAY : 0);
  const list = Array.from({ length: posts }, (_, i) => {
    at -= gap * -Math.log(1 - chance());
    const instant = Math.round(at);
    return {
      id: `${network}-${c}-${i}`,
      at: { from: instant, to: instant, source: 'stated' },
      kind: chance() < 0.1 ? 'repost' : 'original',
      text: `Post ${i} of company ${c} on ${network}`,
      likes: { value: Math.floor(chance() * 90), exact: true },
      comments: { value: Math.floor(chance() * 9), exact: true },
    };
  });
  const newest = list[0].at;
  const last = { from: newest.from, to: newest.to };
  const evidence = [{ url: account.url, at: asOf, status: 200, way: 'page', digest: 'd'.repeat(64) }];
  const observation = {
    account,
    at: asOf,
    outcome: { kind: 'present' },
    profile: {
      handle,
      displayName: `Company ${c + 1}`,
      bio: 'A made-up company.',
      followers: { value: 500 + c, exact: true },
    },
    timeline: { order: 'newest-first', complete: false, hidden: false, lowerBound: false, posts: list },
    lastActivity: last,
    lastOriginal: last,
    lowerBound: false,
    ways: [{ way: 'page', outcome: { kind: 'present' }, evidence }],
  };
  const sources = [{ source: 'page-frame', page: `https://c${c + 1}.example/`, weight: 4 }];
  return { account, sources, weight: 4, certainty: 'accepted', observation };
}
