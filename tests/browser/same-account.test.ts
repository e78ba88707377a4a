import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssistedWindow } from '../../src/fetching/browser/assisted-window.js';
import { findBrowser } from '../../src/fetching/browser/find.js';
import type { Recording } from '../../src/fetching/recording/recording.js';
import { openSavedFile } from '../../src/fetching/recording/saved/saved-file.js';
import { accountFromUrl, networkById } from '../../src/networks/index.js';
import { observationJson } from '../../src/networks/observation-json.js';
import { observeRecording } from '../../src/networks/observe-recording.js';
import { NOON } from '../fetching/answers.js';
import { harOfPage, mhtmlOf, singleFileOf, webarchiveOf } from '../fetching/recording/forms.js';

const fixture = (path: string) =>
  readFileSync(new URL(`../../fixtures/networks/${path}/page.html`, import.meta.url), 'utf8');
const pages = new Map([
  ['https://www.linkedin.com/company/acme-tools/posts/', fixture('linkedin/signed-in-voyager')],
  ['https://www.facebook.com/acmetools', fixture('facebook/streamed-second')],
]);

let window: AssistedWindow;
beforeAll(async () => {
  const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER'] || undefined);
  if (found === undefined) throw new Error('No Chromium found: run `npx playwright install chromium`.');
  window = new AssistedWindow({
    found,
    visible: false,
    now: () => NOON,
    prepare: async (context) => {
      await context.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: pages.get(route.request().url()) ?? '',
        }),
      );
    },
  });
});
afterAll(() => window.close());

async function saved(url: string, bytes: Uint8Array): Promise<Recording> {
  const file = await openSavedFile(bytes, { now: NOON, seenOn: NOON, url });
  if (file.kind !== 'opened') throw new Error(file.kind);
  return file.recording;
}

async function shown(url: string): Promise<Recording> {
  await window.show(url);
  return { at: NOON, exchanges: await window.capture() };
}

async function read(url: string, recording: Recording) {
  const account = accountFromUrl(url);
  const network = account && networkById(account.network);
  if (account === undefined || network === undefined) throw new Error(url);
  const observation = await observeRecording(network, account, recording, {
    browser: true,
    hasToken: () => false,
  });
  const { outcome, profile, timeline, lastActivity, lowerBound } = JSON.parse(
    JSON.stringify(observationJson(observation)),
  ) as Record<string, unknown>;
  return { outcome, profile, timeline, lastActivity, lowerBound };
}

/** What "Webpage, single file" and SingleFile leave out. */
const withoutScripts = (html: string) => html.replace(/<script\b[\s\S]*?<\/script>/g, '');
const complete = (url: string, html: string) =>
  Buffer.from(`<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->${html}`);

describe('the same page of somebody signed in', () => {
  it.each([...pages])('reads alike in every form that holds its data: %s', async (url, html) => {
    const har = await read(url, await saved(url, harOfPage(url, html)));
    expect(har).toMatchObject({ outcome: 'present', timeline: { posts: expect.arrayContaining([]) } });
    expect(await read(url, await saved(url, complete(url, html)))).toEqual(har);
    // Safari keeps the document as it came, scripts and all.
    expect(await read(url, await saved(url, webarchiveOf(url, html)))).toEqual(har);
    expect(await read(url, await shown(url))).toEqual(har);
    const short = withoutScripts(html);
    const mhtml = await read(url, await saved(url, mhtmlOf(url, short)));
    expect(await read(url, await saved(url, singleFileOf(url, short)))).toEqual(mhtml);
    // LinkedIn's data stands in elements, which are kept; Facebook's in scripts, which are not
    if (short === html) expect(mhtml).toEqual(har);
    else expect(mhtml).toMatchObject({ outcome: 'present' });
    if (short !== html) expect(mhtml.timeline).toBeUndefined();
  });
});
