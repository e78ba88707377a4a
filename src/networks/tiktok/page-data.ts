import { dig, list, number, parseJson, text } from '../text/data/index.js';
import { type CheerioAPI, jsonAfter } from '../text/markup/index.js';

/** What a profile page carries, whichever of its containers it came in. */
export interface PageData {
  statusCode: number | undefined;
  user: unknown;
  stats: unknown;
  statsV2: unknown;
  items: unknown;
}

/** Today's container, then those of 2021 to 2023 (`SIGI_STATE`) and 2019 to 2021 (`__NEXT_DATA__`). Undefined: none of them. */
export function pageData($: CheerioAPI, body: string, handle: string): PageData | undefined {
  return (
    universal(scriptJson($, '__UNIVERSAL_DATA_FOR_REHYDRATION__')) ??
    sigi(scriptJson($, 'SIGI_STATE') ?? jsonAfter(body, "window['SIGI_STATE']="), handle) ??
    next(scriptJson($, '__NEXT_DATA__'))
  );
}

function scriptJson($: CheerioAPI, id: string): unknown {
  return parseJson($(`script#${id}`).first().text());
}

function universal(data: unknown): PageData | undefined {
  const detail = dig(data, '__DEFAULT_SCOPE__', 'webapp.user-detail');
  if (detail === undefined) return undefined;
  return {
    statusCode: number(dig(detail, 'statusCode')),
    user: dig(detail, 'userInfo', 'user'),
    stats: dig(detail, 'userInfo', 'stats'),
    statsV2: dig(detail, 'userInfo', 'statsV2'),
    items: dig(detail, 'userInfo', 'itemList'),
  };
}

function sigi(data: unknown, handle: string): PageData | undefined {
  const module = dig(data, 'UserModule') ?? dig(data, 'MobileUserModule');
  const users = dig(module, 'users');
  const page = dig(data, 'UserPage') ?? dig(data, 'MobileUserPage');
  if (users === undefined && page === undefined) return undefined;
  const user = values(users).find((u) => text(dig(u, 'uniqueId'))?.toLowerCase() === handle);
  const name = text(dig(user, 'uniqueId')) ?? handle;
  return {
    statusCode: number(dig(page, 'statusCode')),
    user,
    stats: dig(module, 'stats', name),
    statsV2: dig(module, 'statsV2', name),
    items: values(dig(data, 'ItemModule')),
  };
}

function next(data: unknown): PageData | undefined {
  const page = dig(data, 'props', 'pageProps');
  if (page === undefined) return undefined;
  const user = dig(page, 'userInfo', 'user') ?? dig(page, 'userData');
  return {
    statusCode: number(dig(page, 'statusCode')),
    user,
    stats: dig(page, 'userInfo', 'stats') ?? statsOf2019(user),
    statsV2: undefined,
    items: list(dig(page, 'items')),
  };
}

/** The first pages kept the counters inside the user, under other names. */
function statsOf2019(user: unknown): Record<string, unknown> {
  return {
    followerCount: dig(user, 'fans'),
    followingCount: dig(user, 'following'),
    videoCount: dig(user, 'video'),
  };
}

function values(object: unknown): unknown[] {
  return typeof object === 'object' && object !== null ? Object.values(object) : [];
}
