import { describe, expect, it } from 'vitest';
import { classify } from '../../src/fetching/classify.js';
import { judged } from '../../src/fetching/judged.js';
import { blockSignatures } from '../../src/fetching/signatures.js';
import type { Answer } from '../../src/model/answer.js';
import { answer, NOON } from './answers.js';

const article = `<!doctype html><html><head><title>How we fought captcha fraud</title></head><body>
<p>${'Our shop met a captcha, an unusual traffic warning and a challenge-platform script. '.repeat(40)}</p></body></html>`;
const page = (title: string, body = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const json = { 'content-type': 'application/json' };

const cases: [string, Partial<Answer>, string, string?][] = [
  // ordinary answers
  ['an ordinary page', {}, 'passed'],
  ['an article about captchas', { body: article }, 'passed'],
  [
    'an ordinary page with the script Cloudflare puts into every page',
    {
      body: article.replace(
        '</body>',
        '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script>window.__CF$cv$params={r:1}</script></body>',
      ),
    },
    'passed',
  ],
  [
    'a small but real page with that script',
    {
      body: page(
        'Acme',
        '<p>Anvils, delivered tomorrow. Call us.</p><script>window.__CF$cv$params={r:1}</script>',
      ),
    },
    'passed',
  ],
  [
    'a real page behind Imperva, which carries its script',
    {
      body: page(
        'Acme',
        '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script><h1>Acme anvils of Springfield</h1>',
      ),
    },
    'passed',
  ],
  ['a page titled Access Denied (a film)', { body: page('Access Denied', 'A film review') }, 'passed'],
  ['a bare 404', { status: 404 }, 'passed'],
  ['a 410', { status: 410 }, 'passed'],
  ['a JSON error of an API', { status: 400, headers: json, body: '{"error":"InvalidRequest"}' }, 'passed'],
  ['a page asked for at /login itself', { url: 'https://acme.example/login' }, 'passed'],
  ['an svg is text', { headers: { 'content-type': 'image/svg+xml' }, body: '<svg/>' }, 'passed'],
  [
    'an RSS feed whose text says Attention Required',
    {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<?xml version="1.0"?><rss><channel><title>Attention Required! | Cloudflare</title></channel></rss>',
    },
    'passed',
  ],
  ['a bare 401', { status: 401, body: '' }, 'refused'],
  ['a plain 403', { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Forbidden' }, 'refused'],
  ['a 451', { status: 451, body: page('Not for you') }, 'refused'],
  // limits and servers
  ['a 429', { status: 429, body: '' }, 'rate-limited'],
  [
    'a 403 with no quota left',
    { status: 403, headers: { ...json, 'x-ratelimit-remaining': '0' }, body: '{}' },
    'rate-limited',
  ],
  [
    'a 403 with quota left',
    { status: 403, headers: { ...json, 'x-ratelimit-remaining': '41' }, body: '{}' },
    'refused',
  ],
  ['a 403 with Retry-After', { status: 403, headers: { 'retry-after': '60' }, body: '' }, 'rate-limited'],
  ['a 500', { status: 500, body: '' }, 'server-error'],
  ['a 503 without a challenge', { status: 503, body: page('Down for maintenance') }, 'server-error'],
  [
    'a 522',
    { status: 522, body: 'error code: 522', headers: { 'content-type': 'text/plain' } },
    'server-error',
  ],
  // wrong type
  ['an image', { headers: { 'content-type': 'image/png' }, body: '\ufffdPNG' }, 'unreadable'],
  ['a PDF', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }, 'unreadable'],
  [
    'bytes under a text type',
    { headers: { 'content-type': 'text/html' }, body: 'PK\u0003\u0004\u0000\u0000' },
    'unreadable',
  ],
  // challenges
  [
    'a mitigated 403',
    { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '' },
    'challenge',
    'cloudflare',
  ],
  [
    'a mitigated 200',
    { headers: { 'cf-mitigated': 'challenge', 'content-type': 'text/html' } },
    'challenge',
    'cloudflare',
  ],
  ['an interstitial with 503', { status: 503, body: page('Just a moment...') }, 'challenge', 'cloudflare'],
  [
    'an attention page',
    { status: 403, body: page('Attention Required! | Cloudflare') },
    'challenge',
    'cloudflare',
  ],
  [
    'a script-only page',
    { body: page('', "<script>(function(){window['__CF$cv$params']={r:'1'}; __CF$cv$params})()</script>") },
    'challenge',
    'cloudflare',
  ],
  [
    'an error code in plain text',
    { status: 403, headers: { 'content-type': 'text/plain' }, body: 'error code: 1020' },
    'challenge',
    'cloudflare',
  ],
  ['a checkpoint with 429', { status: 429, body: page('Vercel Security Checkpoint') }, 'challenge', 'vercel'],
  [
    'a WAF answer with 202',
    { status: 202, headers: { 'x-amzn-waf-action': 'challenge' }, body: '' },
    'challenge',
    'aws-waf',
  ],
  [
    'Anubis with 401',
    { status: 401, body: page('Making sure you&#39;re not a bot!') },
    'challenge',
    'anubis',
  ],
  ['DDoS-Guard', { status: 403, body: page('DDoS-Guard') }, 'challenge', 'ddos-guard'],
  [
    'DataDome',
    {
      status: 401,
      body: page('acme.example', '<script>var dd={"host":"geo.captcha-delivery.com"}</script>'),
    },
    'challenge',
    'datadome',
  ],
  [
    'Imperva',
    { body: page('', '<iframe src="/_Incapsula_Resource?SWUDNSAI=9">Incapsula incident ID: 7</iframe>') },
    'challenge',
    'imperva',
  ],
  [
    'F5 at an API url',
    { url: 'https://api.acme.example/v1/profile', body: page('Request Rejected', 'Your support ID is: 1') },
    'challenge',
    'f5',
  ],
  ['Akamai', { status: 403, body: page('Access Denied', 'Reference #18.0') }, 'challenge', 'akamai'],
  ['ShieldSquare', { body: page('ShieldSquare Captcha') }, 'challenge', 'shieldsquare'],
  [
    'the sorry page',
    { url: 'https://www.youtube.com/@acme', finalUrl: 'https://www.google.com/sorry/index?continue=x' },
    'challenge',
    'google',
  ],
  [
    'VK',
    { url: 'https://vk.com/acme', finalUrl: 'https://vk.com/challenge.html?hash429=1' },
    'challenge',
    'vk',
  ],
  [
    'LinkedIn 999',
    { url: 'https://www.linkedin.com/company/acme', status: 999, body: '' },
    'challenge',
    'linkedin',
  ],
  ['a 999 of anybody else', { status: 999, body: '' }, 'refused'],
  [
    'Reddit',
    { url: 'https://www.reddit.com/user/acme', status: 403, body: page('Blocked', 'whoa there, pardner!') },
    'challenge',
    'reddit',
  ],
  [
    'TikTok',
    {
      url: 'https://www.tiktok.com/@acme',
      body: page('', '<p>Please wait...</p><script src="SlardarWAF.js"></script>'),
    },
    'challenge',
    'bytedance',
  ],
  [
    'an Instagram checkpoint',
    {
      url: 'https://www.instagram.com/api/v1/x',
      status: 400,
      headers: json,
      body: '{"message":"checkpoint_required"}',
    },
    'challenge',
    'instagram',
  ],
  // walls
  [
    'Instagram log-in',
    {
      url: 'https://www.instagram.com/acme/',
      finalUrl: 'https://www.instagram.com/accounts/login/?next=/acme/',
    },
    'login-wall',
  ],
  [
    'LinkedIn authwall',
    { url: 'https://www.linkedin.com/company/acme', finalUrl: 'https://www.linkedin.com/authwall?trk=x' },
    'login-wall',
  ],
  [
    'LinkedIn authwall by script',
    {
      url: 'https://www.linkedin.com/company/acme',
      body: '<html><head><script>window.location.href="https://www.linkedin.com/authwall?trk=x"</script></head></html>',
    },
    'login-wall',
  ],
  [
    'Facebook log-in',
    { url: 'https://www.facebook.com/acme', finalUrl: 'https://www.facebook.com/login/?next=x' },
    'login-wall',
  ],
  [
    'Facebook log-in by title',
    { url: 'https://www.facebook.com/acme', body: page('Log in to Facebook') },
    'login-wall',
  ],
  ['X log-in', { url: 'https://x.com/acme', finalUrl: 'https://x.com/i/flow/login' }, 'login-wall'],
  [
    'a members area',
    { url: 'https://acme.example/news', finalUrl: 'https://acme.example/en/login?next=/news' },
    'login-wall',
  ],
  [
    'YouTube consent',
    { url: 'https://www.youtube.com/@acme', finalUrl: 'https://consent.youtube.com/m?continue=x' },
    'consent',
  ],
  [
    'YouTube consent by title',
    { url: 'https://www.youtube.com/@acme', body: page('Before you continue to YouTube') },
    'consent',
  ],
];

describe('classify', () => {
  it.each(cases)('%s', (_, part, kind, vendor) => {
    const verdict = classify(answer(part));
    expect(verdict.kind).toBe(kind);
    if (vendor !== undefined) expect(verdict).toMatchObject({ args: { vendor } });
  });

  it('tells until when a limit lasts', () => {
    expect(classify(answer({ status: 429, headers: { 'retry-after': '120' } }))).toEqual({
      kind: 'rate-limited',
      args: { until: NOON + 120_000 },
    });
  });

  it('judges a body of a megabyte of brackets quickly', () => {
    const started = performance.now();
    classify(answer({ body: '<'.repeat(1_000_000) }));
    classify(answer({ body: `<title>${'a '.repeat(500_000)}` }));
    classify(answer({ body: `<html>${'<script '.repeat(5_000)}` }));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the signatures', () => {
  it('are dated, sourced and unique', () => {
    const ids = blockSignatures().map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const s of blockSignatures()) expect(s.source.length).toBeGreaterThan(5);
  });
});

describe('judged', () => {
  it('keeps the answer of a wall as evidence', () => {
    const wall = answer({ status: 503, body: page('Just a moment...') });
    expect(judged(wall)).toMatchObject({
      kind: 'refusal',
      reason: { code: 'challenge', args: { vendor: 'cloudflare' } },
      answer: wall,
    });
  });

  it('lets a plain refusal on to the reader', () => {
    const plain = answer({ status: 403, body: '' });
    expect(judged(plain)).toBe(plain);
  });
});
