import { archived } from './archive.mjs';
import { atom, closedToRobots, wordpress } from './blog.mjs';
import { bluesky, blueskyControls, didOf } from './bluesky.mjs';
import { chance } from './chance.mjs';
import { at, instantsOf, now } from './clock.mjs';
import { companies } from './companies.mjs';
import { facebook, facebookControls, facebookShell, facebookWall } from './facebook.mjs';
import { fediverse, fediverseControls } from './fediverse.mjs';
import {
  instagram,
  instagramControls,
  instagramLimit,
  instagramMissing,
  instagramWall,
} from './instagram.mjs';
import { linkedin, linkedinControls, linkedinDenied, linkedinMissing } from './linkedin.mjs';
import { pinterest, pinterestControls } from './pinterest.mjs';
import { deadSite, parkedSite, website } from './site.mjs';
import { telegram, telegramControls } from './telegram.mjs';
import { textsOf, titlesOf } from './texts.mjs';
import { tiktok, tiktokChallenge, tiktokControls } from './tiktok.mjs';
import { x, xControls } from './x.mjs';
import { youtube, youtubeControls, youtubeTerminated } from './youtube.mjs';

const networks = {
  bluesky,
  facebook,
  fediverse,
  instagram,
  linkedin,
  pinterest,
  telegram,
  tiktok,
  x,
  youtube,
};
const labels = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  fediverse: 'Mastodon',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  pinterest: 'Pinterest',
  telegram: 'Telegram',
  tiktok: 'TikTok',
  x: 'X',
  youtube: 'YouTube',
};

/** What came instead of the account. */
const views = {
  'facebook wall': facebookWall,
  'facebook shell': facebookShell,
  'instagram wall': instagramWall,
  'instagram limit': instagramLimit,
  'instagram missing': instagramMissing,
  'linkedin missing': linkedinMissing,
  'linkedin denied': linkedinDenied,
  'tiktok challenge': tiktokChallenge,
  'youtube terminated': youtubeTerminated,
};

const addresses = {
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  fediverse: (handle) => `https://${handle.split('@')[1]}/@${handle.split('@')[0]}`,
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  linkedin: (handle) => `https://www.linkedin.com/${handle}`,
  pinterest: (handle) => `https://www.pinterest.com/${handle}/`,
  telegram: (handle) => `https://t.me/${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/${handle}`,
};

/** The handle that cannot exist is made from the clock. */
const seed = String(now % 1_000_000_007);

/** Every file of the demo by its path below `fixtures/demo`, as text. */
export function demoFiles() {
  const files = new Map([['competitors.csv', listOf(companies)]]);
  for (const company of companies) addCompany(files, company);
  files.set('controls/answers.json', answersJson(controls()));
  return files;
}

function listOf(all) {
  const columns = ['instagram', 'facebook', 'x'];
  const rows = all.map((company) => [
    company.name,
    `https://${company.id}.example/`,
    company.lang === 'fr' ? 'Torréfacteur' : 'Coffee roaster',
    ...columns.map((network) => (company.list?.includes(network) ? addressOf(company, network) : '')),
  ]);
  return `${[['name', 'website', 'industry', ...columns], ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function addressOf({ accounts }, network) {
  return addresses[network](accounts.find((account) => account.network === network).handle);
}

function controls() {
  return [
    blueskyControls,
    facebookControls,
    fediverseControls,
    instagramControls,
    linkedinControls,
    pinterestControls,
    telegramControls,
    tiktokControls,
    xControls,
    youtubeControls,
  ].flatMap((of) => of(seed));
}

function addCompany(files, story) {
  const host = `${story.id}.example`;
  const site = `https://${host}/`;
  const random = chance(story.id);
  const ownDomain = story.accounts.some((account) => account.handle === host);
  const accounts = story.accounts.map((account, voice) => accountOf(account, { story, host, site, voice }));
  const company = {
    ...story,
    host,
    site,
    ...(ownDomain && { did: didOf(chance(`${host} bluesky`)) }),
    feed: accounts.find((account) => account.network === 'blog')?.feed,
    declared: accounts
      .filter((a) => a.network !== 'blog' && !a.takenDown)
      .map(({ network, handle }) => ({
        network,
        handle,
        url: addresses[network](handle),
        label: labels[network],
      })),
    paragraphs: textsOf(story.lang, 3, random.whole(0, 4), random),
  };
  const answers = [...siteOf(company), ...accounts.flatMap(answersOf)];
  const bodies = answers.filter((answer) => answer.body !== undefined);
  for (const { file, body } of bodies) files.set(`${story.id}/${file}`, `${body}\n`);
  files.set(`${story.id}/answers.json`, answersJson(answers.map(({ body, ...answer }) => answer)));
}

function siteOf(company) {
  if (company.state === 'dead') return deadSite(company);
  return company.state === 'parked' ? parkedSite(company) : [...website(company), ...archived(company)];
}

function accountOf(account, { story, host, site, voice }) {
  const random = chance(`${host} ${account.network}`);
  const link = account.otherSite ?? site;
  const shared = account.pasted === undefined ? undefined : chance(`${host} ${account.pasted}`);
  return {
    bio: `${story.about ?? (story.lang === 'fr' ? 'Torréfacteur de quartier.' : 'Roaster by the old mill.')} ${account.otherSite ? '' : host}`.trim(),
    name: story.name,
    created: '2018-05-14',
    ...account,
    random,
    site: link,
    ...(account.feed && { feed: site + account.feed }),
    posts: account.schedule === undefined ? [] : postsOf(account, story.lang, voice, shared ?? random),
  };
}

function postsOf(account, lang, voice, random) {
  const times = instantsOf(account.schedule, random);
  const isTitled = account.network === 'youtube' || account.network === 'blog';
  const texts = isTitled
    ? titlesOf(lang, times.length, account.network === 'blog' ? 1 : 0, random)
    : textsOf(lang, times.length, account.pasted ? 0 : voice, random);
  // A pasted text goes out minutes apart, and each network answers in its own way.
  const own = chance(`${account.network} ${account.handle ?? account.feed} ${lang}`);
  return times.map((time, i) =>
    postOf(
      account,
      { time: account.pasted ? time - own.whole(60, 900) * 1000 : time, text: texts[i], i },
      own,
    ),
  );
}

function postOf(account, { time, text, i }, random) {
  const likes = Math.round((account.likes ?? 0) * random.between(0.4, 1.7));
  return {
    time,
    text,
    kind: account.reposts ? 'repost' : account.replies && i % 5 === 3 ? 'reply' : 'original',
    likes,
    comments: Math.round(likes * random.between(0.02, 0.14)),
    shares: Math.round(likes * random.between(0, 0.12)),
    views: likes * random.whole(9, 26) + (account.likes > 0 ? random.whole(20, 90) : 0),
  };
}

function answersOf(account) {
  if (account.view !== undefined) return views[`${account.network} ${account.view}`](account);
  if (account.network !== 'blog') return networks[account.network](account);
  if (account.kind === 'closed') return closedToRobots(account);
  return account.kind === 'wordpress' ? wordpress(account) : atom(account);
}

function answersJson(answers) {
  return `${JSON.stringify({ at, answers }, null, 1)}\n`;
}
