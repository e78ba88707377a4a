import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSavedFile } from '../../../src/fetching/recording/saved/read-saved.js';
import { type OpenedFile, openSavedFile } from '../../../src/fetching/recording/saved/saved-file.js';
import { NOON } from '../answers.js';
import { harOfPage, mhtmlOf, singleFileOf, webarchiveOf } from './forms.js';
import { arrayOf, plistFrom } from './plist.js';

const url = 'https://acme.example/about';
const html = '<!DOCTYPE html><html><head><title>Café = Acme</title></head><body>Anvils</body></html>';
const open = (bytes: Uint8Array, options: { seenOn?: number } = {}) =>
  openSavedFile(bytes, { now: NOON, ...options });
const page = (file: OpenedFile) => (file.kind === 'opened' ? file.recording.exchanges[0] : undefined);

describe('a saved file', () => {
  it.each([
    ['har', harOfPage(url, html)],
    ['mhtml', mhtmlOf(url, html)],
    ['page', singleFileOf(url, html)],
  ])('that says when it was seen is opened by its content: %s', async (form, bytes) => {
    const file = await open(bytes);
    expect(file).toMatchObject({ kind: 'opened', form, recording: { at: Date.UTC(2026, 10, 1, 12) } });
    expect(page(file)).toMatchObject({ url, status: 200, method: 'GET' });
    expect(page(file)?.body).toContain('<title>Café = Acme</title>');
  });

  it.each([
    ['webarchive', webarchiveOf(url, html)],
    ['page', Buffer.from(`<!-- saved from url=(0026)${url} -->${html}`)],
  ])('that bears no date is undated until somebody says it: %s', async (form, bytes) => {
    expect(await open(bytes)).toEqual({ kind: 'undated', form });
    const file = await open(bytes, { seenOn: NOON - 1 });
    expect(file).toMatchObject({ kind: 'opened', form, recording: { at: NOON - 1 } });
    expect(page(file)).toMatchObject({ url, at: NOON - 1 });
  });

  it('keeps frames apart from the page', async () => {
    const file = await open(mhtmlOf(url, html));
    const urls = file.kind === 'opened' ? file.recording.exchanges.map((e) => e.url) : [];
    expect(urls).toEqual([url, 'https://frames.acme.example/widget']);
  });

  it('does not believe a mark of the future', async () => {
    expect(await open(mhtmlOf(url, html, 'Sun, 01 Nov 2126 12:00:00 -0000'))).toMatchObject({
      kind: 'undated',
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'unknown-kind'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'unknown-kind'],
    ['some other JSON', Buffer.from('{"a":1}'), 'damaged'],
    ['a HAR file cut off', harOfPage(url, html).subarray(0, 80), 'damaged'],
    ['a MIME file without parts', Buffer.from('MIME-Version: 1.0\r\n\r\nhello'), 'damaged'],
    ['a property list cut off', webarchiveOf(url, html).subarray(0, 90), 'damaged'],
    ['a list that contains itself', plistFrom([arrayOf(0)]), 'damaged'],
    ['a list that unfolds without end', plistFrom(bomb()), 'damaged'],
  ])('that is %s is refused', async (_name, bytes, why) => {
    expect(await open(bytes, { seenOn: NOON })).toEqual({ kind: 'unreadable', why });
  });

  it('passes over keys and letters that break careless programs', async () => {
    const har = JSON.parse(harOfPage(url, html).toString()) as { log: { entries: unknown[] } };
    har.log.entries.push({ __proto__: { status: 1 }, constructor: 1 }, '\ud800', null, 7);
    expect(await open(Buffer.from(JSON.stringify(har)))).toMatchObject({
      recording: { exchanges: [{ url }] },
    });
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
});

/** Thirty lists, each naming the next one twice: a billion members in a few hundred bytes. */
function bomb(): Buffer[] {
  return Array.from({ length: 30 }, (_, i) => (i === 29 ? arrayOf() : arrayOf(i + 1, i + 1)));
}

describe('a page saved complete', () => {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-saved-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gets back the scripts beside it, and nothing from elsewhere', async () => {
    mkdirSync(join(folder, 'Acme_files'));
    writeFileSync(join(folder, 'Acme_files', 'data.js'), 'load({"posts":[1]})');
    writeFileSync(join(folder, 'secret.js'), 'load({"secret":1})');
    const scripts = [
      './Acme_files/data.js',
      '../secret.js',
      'secret.js',
      '/etc/passwd',
      'Acme_files/none.js',
    ];
    const tags = scripts.map((src) => `<script src="${src}"></script>`).join('');
    writeFileSync(join(folder, 'Acme.html'), `<html><body>${tags}</body></html>`);
    const file = await readSavedFile(join(folder, 'Acme.html'), { now: NOON, seenOn: NOON, url });
    expect(file).not.toHaveProperty('lacksFolder');
    const body = page(file)?.body ?? '';
    expect(body).toContain('<script>load({"posts":[1]})</script>');
    expect(body).not.toContain('secret":1');
    expect(body.match(/src=/g)).toHaveLength(4);
  });

  it('says that its folder did not come with it', async () => {
    const tags = '<script src="Beta_files/data.js"></script><script src="/static/app.js"></script>';
    writeFileSync(join(folder, 'Beta.html'), `<html><body>${tags}</body></html>`);
    const file = await readSavedFile(join(folder, 'Beta.html'), { now: NOON, seenOn: NOON, url });
    expect(file).toMatchObject({ kind: 'opened', lacksFolder: true });
  });
});
