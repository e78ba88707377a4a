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
  const chance = random(7);
  const companies = Math.ceil(accounts / networks.length);
  const competitors = Array.from({ length: companies }, (_, c) => ({
    id: c + 1,
    name: `Company ${c + 1}`,
    website: `https://c${c + 1}.example/`,
    self: false,
    site: { state: 'alive', evidence: [], pagesRead: [] },
    placeholders: [],
    accounts: networks
      .slice(0, Math.min(networks.length, accounts - c * networks.length))
      .map((network) => accountOf(network, c, posts, chance)),
  }));
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
  return { audit, competitors, controls, history: [] };
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
