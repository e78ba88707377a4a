import type { ReportModel } from '../../src/analysis/model/report-model.js';
import { modelOf } from './model-of.js';

const zalgo = `Za${'\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(20)}lgo`;

/** Companies whose every word was written to break the page. */
export function hostileModel(): ReportModel {
  const model = modelOf([
    {
      name: `</script><script>window.hacked=1</script>`,
      domain: 'acme.example',
      findings: [
        {
          code: 'placeholder-link',
          args: { url: 'javascript:window.hacked=2', page: 'data:text/html,<b>x', kind: 'x' },
        },
        { code: 'hijackable-link', args: { url: '"><img src=x onerror=window.hacked=3>', page: 'x' } },
      ],
      accounts: [
        {
          network: 'x',
          standing: 'active',
          days: 3,
          handle: '"><svg onload=window.hacked=4>',
          displayName: zalgo,
          bio: `<style>*{display:none}</style> ${'A very long biography. '.repeat(450)}`,
          findings: [{ code: 'other-owner', args: { website: '<iframe src=//evil.example>' } }],
        },
        {
          network: 'facebook',
          standing: 'not-checked',
          cause: { code: '__proto__', args: { rule: '<b>', vendor: "' onmouseover='x" } },
        },
      ],
    },
    {
      name: '\u202eevissecca\u202c \u2066isolate =HYPERLINK("https://evil.example")',
      domain: 'beta.example',
      accounts: [{ network: 'instagram', standing: 'dormant', days: 120, bio: '\u0000\u0007\u001b[31mred' }],
    },
    { name: zalgo, domain: 'gamma.example', accounts: [] },
    { name: '=cmd|’/c calc’!A1', domain: 'delta.example', accounts: [] },
    { name: '   ', domain: 'epsilon.example', accounts: [] },
    {
      name: 'شركة القهوة',
      domain: 'zeta.example',
      accounts: [{ network: 'bluesky', standing: 'active', days: 1, bio: 'مرحبا' }],
    },
  ]);
  const [first] = model.companies;
  const account = first?.accounts[0];
  if (first === undefined || account === undefined) throw new Error('the hostile model lost its company');
  first.website = 'javascript:window.hacked=5';
  account.url = 'javascript:window.hacked=6';
  account.evidence.push({
    url: 'data:text/html,<script>window.hacked=7</script>',
    finalUrl: 'https://user:pass@evil.example/',
    at: account.evidence[0]?.at ?? 0,
    way: '</li><script>',
    status: 200,
    screenshot: 'shot',
  });
  account.posts.push({ from: 0, to: 0, source: 'stated', kind: 'original', url: 'javascript:1' });
  model.audit.list = '../<b>list</b>.csv';
  model.audit.conditions = [{ code: 'constructor' }, { code: 'host-allowed', args: { host: '<b>' } }];
  return model;
}
