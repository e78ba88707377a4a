import { describe, expect, it } from 'vitest';
import { discoveryTree } from '../../src/cli/discovery-tree.js';
import { discover } from '../../src/discovery/discover.js';
import { discoveryJson } from '../../src/discovery/discovery-json.js';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { askRecording } from '../../src/fetching/recording/recording.js';
import type { Answer, Ask, AskRequest } from '../../src/model/answer.js';
import { packagePath } from '../../src/package-root.js';

const shell = '<html><body><div id="root"></div><script src="/app.js"></script></body></html>';
const drawn =
  '<html><body><main><h1>Acme</h1></main><footer><a href="https://www.instagram.com/acmebakery/">Instagram</a></footer></body></html>';

function answer({ url }: AskRequest, body: string): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html' },
    body,
    at: 0,
    elapsedMs: 1,
    digest: '',
    source: 'network',
  };
}

/** A site that only scripts fill; `rendered` is what a browser would see. */
function scriptedSite(rendered: string | undefined): { ask: Ask; asked: AskRequest[] } {
  const asked: AskRequest[] = [];
  const ask: Ask = async (request) => {
    asked.push(request);
    const isHome = request.url === 'https://acme.example/';
    if (isHome && !request.render) return answer(request, shell);
    if (isHome && rendered !== undefined) return answer(request, rendered);
    return {
      kind: 'refusal',
      url: request.url,
      at: 0,
      reason: { code: isHome ? 'needs-browser' : 'not-recorded' },
    };
  };
  return { ask, asked };
}

function recorded(name: string, website = 'https://acme.example/') {
  const recording = recordingFromFolder(packagePath(`fixtures/discovery/${name}`));
  return discover(website, askRecording(recording), { now: recording.at });
}

describe('discover', () => {
  it('opens the browser for a page that only scripts fill', async () => {
    const { ask, asked } = scriptedSite(drawn);
    const found = await discover('https://acme.example/', ask, { now: 0 });
    expect(found.declarations.map((d) => d.account.url)).toEqual(['https://www.instagram.com/acmebakery/']);
    expect(asked.filter((a) => a.render)).toHaveLength(1);
    expect(found.hints).toEqual([]);
  });

  it('says that a browser is needed where there is none, and declares nothing', async () => {
    const found = await discover('https://acme.example/', scriptedSite(undefined).ask, { now: 0 });
    expect(found.declarations).toEqual([]);
    expect(found.pages[0]?.needsBrowser).toBe(true);
    expect(found.hints).toEqual([
      { code: 'needs-browser', args: { url: 'https://acme.example/', code: 'needs-browser' } },
    ]);
  });

  it('asks a site that cannot be reached a second time, after the pause', async () => {
    let pauses = 0;
    const down: Ask = async ({ url }) => ({ kind: 'refusal', url, at: 0, reason: { code: 'connection' } });
    const pause = async () => {
      pauses += 1;
    };
    const dead = await discover('https://acme.example/', down, { now: 0, pause });
    expect(dead.site).toMatchObject({ state: 'unreachable', checks: 2 });
    const back: Ask = async (request) => (pauses < 2 ? down(request) : answer(request, drawn));
    const alive = await discover('https://acme.example/', back, { now: 0, pause, protocols: false });
    expect(alive.site).toMatchObject({ state: 'alive', checks: 1 });
    expect(alive.declarations).toHaveLength(1);
    expect(pauses).toBe(2);
  });

  it('reads no more pages than it may', async () => {
    const recording = recordingFromFolder(packagePath('fixtures/discovery/pages-stop'));
    const asked: string[] = [];
    const ask = askRecording(recording);
    const counted: Ask = (request) => {
      if (/^https:\/\/acme\.example\/[a-z]*$/.test(request.url)) asked.push(request.url);
      return ask(request);
    };
    await discover('https://acme.example/', counted, { now: recording.at, maxPages: 2, protocols: false });
    expect(asked).toEqual(['https://acme.example/', 'https://acme.example/contact']);
  });

  it('asks the domain nothing beyond its pages when told so', async () => {
    const asked: string[] = [];
    const ask: Ask = async (request) => {
      asked.push(request.url);
      return answer(request, drawn);
    };
    await discover('https://acme.example/', ask, { now: 0, protocols: false });
    expect(asked).toEqual(['https://acme.example/']);
  });

  it.each([
    ['lists within lists', `${'['.repeat(4_000)}${']'.repeat(4_000)}`],
    ['lists within sameAs', `{"@type":"Organization","sameAs":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
    ['graphs within graphs', `${'{"@graph":['.repeat(5_000)}${']}'.repeat(5_000)}`],
  ])('reads past %s as deep as a stranger likes', async (_what, json) => {
    const page = `<script type="application/ld+json">${json}</script>${drawn}`;
    const found = await discover('https://acme.example/', async (r) => answer(r, page), {
      now: 0,
      protocols: false,
      maxPages: 1,
    });
    expect(found.site.state).toBe('alive');
    expect(found.declarations.map((d) => d.account.handle)).toEqual(['acmebakery']);
  });

  it('makes a bug of ours a site that was not read', async () => {
    const broken: Ask = async (request) => ({ ...answer(request, drawn), finalUrl: 'no url' });
    const found = await discover('https://acme.example/', broken, { now: 0, protocols: false });
    expect(found.site).toMatchObject({ state: 'not-checked', reason: { code: 'bug' } });
  });

  it('survives hostile pages in little time', { timeout: 60_000 }, async () => {
    const bodies = [
      '<a href="'.repeat(50_000),
      `<div class="social ${'a-'.repeat(200_000)}"><a href="https://x.com/acme">x</a></div>`,
      `${'<div>'.repeat(5_000)}<a href="https://x.com/acme">x</a>`,
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
      `<script>${'https://x.com/'.repeat(60_000)}</script>`,
      `<a href="https://x.com/acme">${'by '.repeat(100_000)}</a>`,
    ];
    for (const body of bodies) {
      const started = performance.now();
      await discover('https://acme.example/', async (r) => answer(r, body), {
        now: 0,
        protocols: false,
        maxPages: 1,
      });
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});

describe('discoveryJson', () => {
  it('has the accepted accounts as declarations, and the rest apart', async () => {
    const json = discoveryJson(await recorded('several-accounts'));
    expect(json).toMatchObject({
      website: 'https://acme.example/',
      site: { state: 'alive' },
      probable: [],
      blogs: [],
    });
    expect(json['declarations']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          account: 'https://x.com/acme',
          network: 'x',
          handle: 'acme',
          source: 'same-as',
          page: 'https://acme.example/',
          weight: 5.5,
          role: 'main',
        }),
      ]),
    );
  });
});

describe('discoveryTree', () => {
  it('shows the site, pages, accounts with weight and source, and why others were turned down', async () => {
    const tree = discoveryTree(await recorded('rejected-agency-credit'), 'en');
    expect(tree).toMatch(/^https:\/\/acme\.example\/: the site is there\n/);
    expect(tree).toContain('Facebook https://www.facebook.com/acmebakery (weight 4, main)');
    expect(tree).toContain('header, footer or menu, https://acme.example/');
    expect(tree).toMatch(/who made the site\n.*https:\/\/x\.com\/pixelsmiths/);
  });

  it('speaks French, and says when there is nothing', async () => {
    const tree = discoveryTree(await recorded('site-for-sale'), 'fr');
    expect(tree).toContain('le domaine est en attente ou à vendre');
    expect(tree).toContain('aucun');
  });

  it('lets no escape sequence through', async () => {
    const found = await recorded('site-coming-soon');
    found.rejected.push({
      url: 'https://x.com/\u001b[31m',
      reason: { code: 'bad-handle' },
      page: 'https://acme.example/',
    });
    expect(discoveryTree(found, 'en')).not.toContain('\u001b');
  });
});
