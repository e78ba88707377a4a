import type { ReportModel } from '../../src/analysis/model/report-model.js';
import type { AccountSketch, CompanySketch } from './model-of.js';
import { modelOf } from './model-of.js';

const wall = { reason: 'hidden', cause: { code: 'login-wall' } } as const;
const limit = { reason: 'blocked', cause: { code: 'rate-limited' } } as const;
const robots = { reason: 'blocked', cause: { code: 'robots', args: { rule: '/' } } } as const;
const challenge = {
  reason: 'blocked',
  cause: { code: 'challenge', args: { vendor: 'Cloudflare' } },
} as const;

const instagramHidden: AccountSketch = { network: 'instagram', standing: 'not-checked', ...wall };

/** Twelve made-up coffee roasters and the reader's own, as an audit might find them. */
export const roasters: CompanySketch[] = [
  {
    name: 'Torréfaction Lumen',
    domain: 'torrefaction-lumen.example',
    accounts: [
      {
        network: 'facebook',
        standing: 'abandoned',
        days: 1_204,
        perWeek: 0.6,
        posts: 22,
        followers: 412,
        findings: [{ code: 'abandoned', args: { days: 1204 } }],
      },
      {
        network: 'instagram',
        standing: 'active',
        days: 3,
        perWeek: 2.4,
        followers: 3_180,
        bio: 'Cafés de spécialité, torréfiés à Nantes.',
      },
      { network: 'blog', standing: 'active', days: 12, perWeek: 0.5, posts: 24 },
    ],
  },
  {
    name: 'Café Boréal',
    domain: 'cafe-boreal.example',
    accounts: [
      {
        network: 'facebook',
        standing: 'dormant',
        days: 131,
        perWeek: 1.1,
        followers: 1_902,
        previous: 'slowing',
        findings: [{ code: 'dormant', args: { days: 131 } }],
      },
      { ...instagramHidden },
      {
        network: 'x',
        standing: 'abandoned',
        days: 803,
        perWeek: 0.9,
        posts: 31,
        followers: 233,
        findings: [{ code: 'abandoned', args: { days: 803 } }],
      },
      {
        network: 'youtube',
        standing: 'never-started',
        days: 900,
        posts: 1,
        perWeek: 1,
        followers: 14,
        findings: [{ code: 'never-started', args: { posts: 1, ageDays: 1340 } }],
      },
    ],
  },
  {
    name: 'Maison Perrine',
    domain: 'maison-perrine.example',
    findings: [
      {
        code: 'hijackable-link',
        grade: 'poor',
        args: { url: 'https://x.com/maisonperrine', page: 'https://maison-perrine.example/' },
      },
    ],
    accounts: [
      {
        network: 'facebook',
        standing: 'active',
        days: 9,
        perWeek: 1.6,
        followers: 5_044,
        findings: [{ code: 'broadcast-only', args: { posts: 38, comments: 0 } }],
      },
      { network: 'instagram', standing: 'active', days: 2, perWeek: 3.3, followers: 12_400 },
      { network: 'x', standing: 'missing', findings: [{ code: 'missing' }] },
    ],
  },
  {
    name: 'Brûlerie du Quai',
    domain: 'brulerie-quai.example',
    site: 'parked',
    findings: [{ code: 'site-parked', grade: 'notice' }],
    accounts: [
      {
        network: 'facebook',
        standing: 'abandoned',
        days: 2_011,
        posts: 14,
        perWeek: 0.5,
        findings: [{ code: 'abandoned', args: { days: 2011 } }],
      },
    ],
  },
  {
    name: 'L’Atelier des Grains',
    domain: 'atelier-grains.example',
    accounts: [
      { network: 'instagram', standing: 'active', days: 6, perWeek: 1.4, followers: 880, relative: true },
      { network: 'linkedin', standing: 'active', days: 8, perWeek: 1.2, followers: 1_204, relative: true },
      {
        network: 'youtube',
        standing: 'dormant',
        days: 164,
        perWeek: 0.3,
        posts: 18,
        followers: 310,
        findings: [{ code: 'dormant', args: { days: 164 } }],
      },
      { network: 'bluesky', standing: 'active', days: 1, perWeek: 4.1, followers: 640, echoShare: 0.4 },
    ],
  },
  {
    name: 'Halte & Moka',
    domain: 'halte-moka.example',
    accounts: [
      {
        network: 'facebook',
        standing: 'slowing',
        days: 52,
        perWeek: 0.8,
        followers: 702,
        findings: [
          { code: 'slowing', args: { days: 52 } },
          {
            code: 'same-text',
            grade: 'notice',
            args: { networks: 'facebook, linkedin', copies: 9, posts: 12 },
          },
        ],
      },
      { network: 'tiktok', standing: 'not-checked', ...challenge },
      { ...instagramHidden },
    ],
  },
  {
    name: 'Northbeam Coffee',
    domain: 'northbeam.example',
    accounts: [
      { network: 'linkedin', standing: 'active', days: 4, perWeek: 1.5, followers: 2_406, relative: true },
      { network: 'instagram', standing: 'active', days: 1, perWeek: 4.2, followers: 22_100 },
      {
        network: 'x',
        standing: 'abandoned',
        days: 611,
        perWeek: 2.2,
        posts: 44,
        followers: 1_810,
        findings: [{ code: 'abandoned', args: { days: 611 } }],
      },
      { network: 'tiktok', standing: 'not-checked', ...challenge },
    ],
  },
  {
    name: 'Harbour Roasters',
    domain: 'harbour-roasters.example',
    accounts: [
      {
        network: 'facebook',
        standing: 'active',
        days: 5,
        perWeek: 2.2,
        followers: 3_391,
        findings: [{ code: 'reposts-only', args: { share: 0.94, posts: 36 } }],
        echoShare: 0.94,
      },
      {
        network: 'x',
        standing: 'not-checked',
        reason: 'selection-view',
        days: 210,
        perWeek: 0.5,
        posts: 9,
        atLeast: true,
        followers: 990,
      },
      {
        network: 'youtube',
        standing: 'dormant',
        days: 240,
        perWeek: 0.4,
        posts: 33,
        followers: 1_020,
        findings: [{ code: 'dormant', args: { days: 240 } }],
      },
    ],
  },
  {
    name: 'Fen & Fable',
    domain: 'fenandfable.example',
    accounts: [
      {
        network: 'instagram',
        standing: 'slowing',
        days: 41,
        perWeek: 0.7,
        followers: 510,
        previous: 'dormant',
        findings: [
          { code: 'sparse', args: { perMonth: 0.7, threshold: 1 } },
          { code: 'no-link-back', grade: 'notice', args: { site: 'fenandfable.example' } },
        ],
      },
      { network: 'fediverse', standing: 'active', days: 2, perWeek: 3, followers: 415 },
    ],
  },
  {
    name: 'Little Anvil Coffee',
    domain: 'littleanvil.example',
    site: 'unreachable',
    findings: [{ code: 'site-unreachable', grade: 'notice' }],
    accounts: [
      {
        network: 'facebook',
        standing: 'abandoned',
        days: 903,
        perWeek: 0.4,
        posts: 17,
        followers: 288,
        findings: [{ code: 'abandoned', args: { days: 903 } }],
      },
      { network: 'x', standing: 'suspended', findings: [{ code: 'suspended' }] },
    ],
  },
  {
    name: 'Kestrel Roastery',
    domain: 'kestrelroastery.example',
    placeholders: [
      {
        url: 'https://www.instagram.com/yourpage',
        network: 'instagram',
        page: 'https://kestrelroastery.example/',
        reason: { code: 'placeholder' },
      },
    ],
    findings: [
      {
        code: 'placeholder-link',
        grade: 'notice',
        args: {
          url: 'https://www.instagram.com/yourpage',
          page: 'https://kestrelroastery.example/',
          kind: 'placeholder',
        },
      },
    ],
    accounts: [
      {
        network: 'facebook',
        standing: 'abandoned',
        days: 702,
        perWeek: 0.5,
        posts: 12,
        followers: 96,
        findings: [
          { code: 'abandoned', args: { days: 702 } },
          { code: 'profile-blank', grade: 'notice' },
        ],
      },
      { network: 'linkedin', standing: 'active', days: 16, perWeek: 0.8, followers: 640, relative: true },
      {
        network: 'telegram',
        standing: 'never-started',
        days: 480,
        posts: 2,
        perWeek: 1,
        findings: [{ code: 'never-started', args: { posts: 2, ageDays: 510 } }],
      },
    ],
  },
  {
    name: 'Copperline Coffee',
    domain: 'copperline.example',
    accounts: [
      { network: 'facebook', standing: 'not-checked', ...robots },
      { network: 'instagram', standing: 'not-checked', ...limit },
      {
        network: 'linkedin',
        standing: 'active',
        days: 11,
        perWeek: 0.9,
        followers: 1_511,
        relative: true,
        findings: [
          {
            code: 'declining',
            grade: 'notice',
            args: { ratio: 0.45, since: Date.UTC(2026, 2, 2), before: 2.1, after: 0.9 },
          },
        ],
      },
      { network: 'x', standing: 'active', days: 0, perWeek: 6, followers: 2_870, certainty: 'probable' },
    ],
  },
  {
    name: 'Moulin & Mousse',
    domain: 'moulin-mousse.example',
    self: true,
    accounts: [
      {
        network: 'facebook',
        standing: 'slowing',
        days: 58,
        perWeek: 0.6,
        followers: 344,
        findings: [{ code: 'sparse', args: { perMonth: 0.8, threshold: 1 } }],
      },
      { network: 'instagram', standing: 'active', days: 10, perWeek: 1.1, followers: 1_240 },
    ],
  },
];

export function sampleModel(): ReportModel {
  return modelOf(roasters);
}

/** A list of any size, made of the same companies again and again. */
export function largeModel(companies: number, postsEach = 50): ReportModel {
  const rivals = roasters.filter((r) => !r.self);
  const sketches = Array.from({ length: companies }, (_, i) => {
    const sketch = rivals[i % rivals.length];
    if (sketch === undefined) throw new Error('no sketches');
    return {
      ...sketch,
      name: `${sketch.name} ${i + 1}`,
      domain: `n${i + 1}-${sketch.domain ?? 'company.example'}`,
      accounts: sketch.accounts.map((a) => ({
        ...a,
        ...(a.posts === undefined && a.days !== undefined && { posts: postsEach }),
      })),
    };
  });
  return modelOf(sketches);
}
