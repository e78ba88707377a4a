import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, workFolder } from './run.js';

const maple = 'https://bsky.app/profile/maple.example';
const recorded = join(root, 'fixtures/audit/small');
const folder = workFolder();
cpSync(recorded, join(folder, 'answers'), { recursive: true });

/** A feed and a website, as a browser's "save page" leaves them. */
writeFileSync(
  join(folder, 'home.html'),
  `<!-- saved from url=(0023)https://maple.example/ -->
<html><head><title>Maple</title></head><body><footer>
<a href="${maple}">Bluesky</a> <a href="https://t.me/maplecycles">Telegram</a>
<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></footer></body></html>`,
);
writeFileSync(
  join(folder, 'channel.html'),
  `<!-- saved from url=(0028)https://t.me/s/maplecycles -->
<html><head><meta property="og:title" content="Maple Cycles"></head><body>
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title">Maple Cycles</div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/maplecycles">@maplecycles</a></div>
<div class="tgme_channel_info_counter"><span class="counter_value">1.2K</span> <span class="counter_type">subscribers</span></div></div>
<div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="maplecycles/7">
<div class="tgme_widget_message_text">Open on Sunday.</div>
<a class="tgme_widget_message_date" href="https://t.me/maplecycles/7"><time datetime="2026-10-20T10:00:00+00:00">10:00</time></a>
</div></div></body></html>`,
);
writeFileSync(join(folder, 'bytes.har'), Buffer.from([0, 1, 2, 255]));
writeFileSync(join(folder, 'telegram.csv'), 'name,telegram\nMaple,https://t.me/maplecycles\n');
writeFileSync(join(folder, 'list.csv'), 'name,website\nMaple,https://maple.example\n');

const read = (...args: string[]) => run(['read', ...args], folder);
const json = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>;

describe('read', () => {
  it('reads an account from a folder of answers', async () => {
    const { code, stdout, stderr } = await read('answers', '--account', maple);
    expect([code, stderr]).toEqual([0, '']);
    expect(json(stdout)).toMatchObject({
      account: maple,
      network: 'bluesky',
      outcome: 'present',
      profile: { followers: { value: 812, exact: true } },
      lastActivity: { from: '2026-10-29T08:00:00.000Z' },
    });
  });

  it('reads the same from a HAR file, whose every account page it finds by itself', async () => {
    await run(['audit', 'list.csv', '--replay', 'answers', '--quiet'], folder);
    await run(['export', '--har', 'page.har'], folder);
    const byName = json((await read('page.har', '--account', maple)).stdout);
    expect(byName).toMatchObject(json((await read('answers', '--account', maple)).stdout));
  });

  it('reads a page saved by a browser', async () => {
    const { code, stdout } = await read('channel.html', '--account', 'https://t.me/maplecycles');
    expect(code).toBe(0);
    expect(json(stdout)).toMatchObject({
      network: 'telegram',
      handle: 'maplecycles',
      outcome: 'present',
      profile: { followers: { value: 1200, exact: false } },
      lastActivity: { from: '2026-10-20T10:00:00.000Z' },
    });
  });

  it('reads a page as a company’s website, and says what it turned down', async () => {
    const { code, stdout } = await read('home.html', '--website', 'https://maple.example/');
    expect(code).toBe(0);
    const { declarations, rejected } = json(stdout);
    expect(declarations).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ network: 'telegram', handle: 'maplecycles' })]),
    );
    expect(rejected).toMatchObject([{ reason: expect.stringContaining('share-link') }]);
  });

  it('never calls an account missing because the file is about another', async () => {
    const { stdout } = await read('home.html', '--account', 'https://t.me/other_channel');
    expect(json(stdout)).toMatchObject({ outcome: 'failed' });
  });

  it('keeps what was read as captured by a person, and the report says so', async () => {
    await run(['audit', 'list.csv', '--replay', 'answers', '--quiet', '--db', 'kept.db'], folder);
    const { code, stderr } = await read('answers', '--account', maple, '--into', 'kept.db', '--by', 'AB');
    expect(code).toBe(0);
    expect(stderr).toContain('kept');
    const report = await run(['report', '--db', 'kept.db', '--format', 'json', '--output', '-'], folder);
    expect(report.stdout).toMatch(/"seenBy":\s*"AB"/);
  });

  it('asks when a page was seen that does not say it, before it keeps anything of it', async () => {
    const args = ['channel.html', '--account', 'https://t.me/maplecycles'];
    expect((await read(...args)).stderr).toMatch(/channel\.html does not say when it was seen/);
    await run(['audit', 'telegram.csv', '--replay', 'answers', '--quiet', '--db', 'seen.db'], folder);
    const refused = await read(...args, '--into', 'seen.db');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--seen-on')]);
    const kept = await read(...args, '--into', 'seen.db', '--seen-on', '2026-10-21');
    expect([kept.code, kept.stderr]).toEqual([0, expect.stringContaining('kept')]);
  });

  it('reads several files of one sitting as one, and older ones apart', async () => {
    const at = 'https://t.me/maplecycles';
    const together = await read('channel.html', 'home.html', '--account', at, '--seen-on', '2026-10-21');
    expect(json(together.stdout)).toMatchObject({ handle: 'maplecycles', outcome: 'present' });
    const apart = await read('channel.html', 'answers', '--account', at, '--seen-on', '2020-10-21');
    expect(JSON.parse(apart.stdout)).toMatchObject([{ outcome: 'failed' }, { outcome: 'present' }]);
  });

  it.each([
    ['a day that is none', ['channel.html', '--seen-on', '2026-02-31'], /write the day/],
    ['a day to come', ['channel.html', '--seen-on', '2126-02-01'], /can have been seen/],
    ['a file that is no HAR', ['bytes.har', '--account', maple], /bytes\.har.*HAR/],
    ['an account that is no url', ['answers', '--account', 'maple'], /Write it in full/],
    ['an unknown network', ['answers', '--account', maple, '--network', 'myspace'], /no such network/],
    [
      'a link that is no account',
      ['answers', '--account', 'https://t.me/share/url?url=x'],
      /names no account/,
    ],
    [
      'a page that cannot be kept',
      ['home.html', '--account', 'https://t.me/x_y_z_1', '--into', 'followsuit.db'],
      /could not be read/,
    ],
    [
      'an account no audit knows',
      ['channel.html', '--account', 'https://t.me/maplecycles', '--into', 'kept.db'],
      /in no audit/,
    ],
  ])('says what is wrong with %s', async (_name, args, sentence) => {
    const { code, stderr } = await read(...args);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

describe('--quiet', () => {
  it('leaves standard error empty, and the results where they were', async () => {
    const args = ['audit', 'list.csv', '--replay', 'answers', '--db', 'quiet.db', '--quiet'];
    const { code, stdout, stderr } = await run(args, folder);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Should we follow suit?');
    expect(readFileSync(join(folder, 'followsuit-report.html'), 'utf8')).toContain('<html');
  });
});
