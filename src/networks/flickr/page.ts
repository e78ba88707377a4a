import type { Answer } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import { absent, failed, suspended, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { dig, known, number, text } from '../text/data/index.js';
import { jsonAfter, loadHtml, metaContent, objectsIn, plainText } from '../text/markup/index.js';
import { accountOf, isNsid } from './account-of.js';

/** Reads the photostream page of an alias: who it is, and the permanent id its feed is asked with. */
export function readPage(answer: Answer, handle: string): Reading {
  if (/this member is no longer active on flickr/i.test(answer.body)) return suspended('no-longer-active');
  if (answer.status === 404 && /flickr/i.test(answer.body)) return absent('not-found-page');
  if (answer.status !== 200) return unrecognised(answer);
  const id = nsidIn(answer.body);
  if (id === undefined) return failed('unparsed', { status: 200 });
  if (!isPageOf(answer, handle, id)) return failed('no-identity');
  return { outcome: present, profile: { ...profileIn(answer.body, id), accountId: id, handle } };
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
    const of = address !== undefined && URL.canParse(address) ? accountOf(new URL(address)) : undefined;
    return of?.kind === 'account' && (of.handle === handle || of.handle === id);
  });
  return named || answer.body.toLowerCase().includes(`"pathalias":"${handle}"`);
}

function profileIn(body: string, id: string): Profile {
  const model = jsonAfter(body, /modelExport\s*[:=]/);
  for (const object of objectsIn(model)) {
    if (text(object['nsid'])?.toUpperCase() !== id && text(object['id'])?.toUpperCase() !== id) continue;
    const profile = profileFrom(object);
    if (Object.keys(profile).length > 0) return profile;
  }
  const title = metaContent(loadHtml(body), 'og:title');
  return known({ displayName: title?.replace(/[’']s? (?:albums|photos).*$|\s*\|\s*Flickr$/i, '') });
}

function profileFrom(person: Record<string, unknown>): Profile {
  const photos = number(dig(person, 'photoCount')) ?? number(dig(person, 'photosCount'));
  const followers = dig(person, 'followerCount');
  return known({
    displayName: text(dig(person, 'realname')) ?? text(dig(person, 'username')),
    bio: plainText(text(dig(person, 'description')) ?? ''),
    website: text(dig(person, 'website')),
    followers:
      typeof followers === 'number' ? { value: followers, exact: true } : parseCount(text(followers) ?? ''),
    postsTotal: photos === undefined ? undefined : { value: photos, exact: true },
  });
}
