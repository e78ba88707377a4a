import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import { absent, failed, suspended, unrecognised } from '../refused.js';
import { exactCount, parseCount } from '../text/counts/index.js';
import { dig, known } from '../text/data/index.js';
import { jsonAfter, loadHtml, metaContent, objectsIn, plainText, webUrl } from '../text/markup/index.js';
import { accountOf, isNsid } from './account-of.js';
import { decoded, timelineIn } from './page-photos.js';

/** Reads the photostream page of an alias: who it is, and the permanent id its feed is asked with. */
export function readPage(answer: Answer, handle: string): Reading {
  if (/this member is no longer active on flickr/i.test(answer.body)) return suspended('no-longer-active');
  if (answer.status === 404 && /flickr/i.test(answer.body)) return absent('not-found-page');
  if (answer.status !== 200) return unrecognised(answer);
  const id = nsidIn(answer.body);
  if (id === undefined) return failed('unparsed', { status: 200 });
  if (!isPageOf(answer, handle, id)) return failed('no-identity');
  const model = jsonAfter(answer.body, /modelExport\s*[:=]/);
  const timeline = timelineIn(model, id, handle);
  return {
    outcome: present,
    profile: { ...profileIn(answer.body, model, id), accountId: id, handle },
    ...(timeline && { timeline }),
  };
}

/** The page names its owner's id in its model, and in the address of the feed it advertises. */
function nsidIn(body: string): string | undefined {
  const found =
    /photos_public\.gne\?id=(\d{4,12}(?:@|%40)N\d{2})/i.exec(body)?.[1] ??
    /"(?:ownerNsid|nsid)":"(\d{4,12}@N\d{2})"/i.exec(body)?.[1];
  return found?.replace('%40', '@').toUpperCase();
}

function isPageOf(answer: Answer, handle: string, id: string): boolean {
  if (isNsid(handle)) return handle === id;
  const $ = loadHtml(answer.body);
  const addresses = [$('link[rel="canonical"]').attr('href'), metaContent($, 'og:url')];
  const named = addresses.some((address) => {
    const of = address !== undefined && canParse(address) ? accountOf(new URL(address)) : undefined;
    return of?.kind === 'account' && (of.handle === handle || of.handle === id);
  });
  return named || answer.body.toLowerCase().includes(`"pathalias":"${handle}"`);
}

/** The page shows the account's parts in several objects: who it is, how many follow, how many photos there are. */
function profileIn(body: string, model: unknown, id: string): Profile {
  const $ = loadHtml(body);
  const parts = [...objectsIn(model)]
    .filter(
      (object) =>
        decoded(object['nsid'])?.toUpperCase() === id || decoded(object['id'])?.toUpperCase() === id,
    )
    .map(profileFrom);
  const title = metaContent($, 'og:title')?.replace(
    /[’']s? (?:albums|photos)[\s\S]*$|\s{0,9}\|\s{0,9}Flickr$/i,
    '',
  );
  const inWords = /(\d[\d.,\s]{0,20}) (?:photos|items)\b/i.exec(metaContent($, 'og:description') ?? '')?.[1];
  const shown = known({
    displayName: title,
    postsTotal: parseCount(inWords ?? ''),
    followers: parseCount($('.followers').first().text()),
  });
  return Object.assign({}, shown, ...parts.reverse());
}

function profileFrom(person: Record<string, unknown>): Profile {
  const followers = dig(person, 'followerCount');
  return known({
    displayName: decoded(dig(person, 'realname')) ?? decoded(dig(person, 'username')),
    bio: plainText(decoded(dig(person, 'description')) ?? ''),
    website: webUrl(decoded(dig(person, 'website'))),
    followers: exactCount(followers) ?? parseCount(decoded(followers) ?? ''),
    postsTotal: exactCount(dig(person, 'photoCount')) ?? exactCount(dig(person, 'photosCount')),
  });
}
