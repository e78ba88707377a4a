import { DAY, type Dated, type Instant, MINUTE, SECOND } from '../../../model/time.js';

/**
 * Dates that ids carry. Each function knows one scheme and gives undefined for an id of another one, or for a time
 * before the network existed or far ahead: such a number is no time.
 */
const LATEST = Date.UTC(2045, 0, 1);

const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sortable32 = '234567abcdefghijklmnopqrstuvwxyz';

/** Record keys of the AT protocol: microseconds and a clock id in sortable base 32. Made by the client, so they may be back-dated. */
export function tidDate(id: string): Dated | undefined {
  const value = /^[234567a-j][2-7a-z]{12}$/.test(id) ? digitsIn(id, sortable32) : undefined;
  return value === undefined ? undefined : dated(Number(value >> 10n) / 1000, Date.UTC(2022, 0, 1));
}

/** Mastodon: milliseconds above 16 bits of sequence. Ids below ten quadrillion are plain counters of old servers. */
export function mastodonIdDate(id: string): Dated | undefined {
  const value = decimal(id, 17, 19);
  return value === undefined ? undefined : dated(Number(value >> 16n), Date.UTC(2016, 0, 1));
}

export function pixelfedIdDate(id: string): Dated | undefined {
  return snowflake(id, 22n, 1_549_756_800_000, Date.UTC(2019, 1, 10), 16);
}

const aidEpoch = Date.UTC(2000, 0, 1);

/** Misskey `aid` (10 characters) and `aidx` (16): eight base-36 digits of milliseconds since 2000. */
export function aidDate(id: string): Dated | undefined {
  const value = /^(?:[0-9a-z]{10}|[0-9a-z]{16})$/.test(id) ? digitsIn(id.slice(0, 8), base36) : undefined;
  return value === undefined ? undefined : dated(Number(value) + aidEpoch, Date.UTC(2014, 0, 1));
}

/** ULID: ten Crockford base-32 digits of Unix milliseconds, then chance. */
export function ulidDate(id: string): Dated | undefined {
  const upper = id.toUpperCase();
  const value = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(upper)
    ? digitsIn(upper.slice(0, 10), crockford)
    : undefined;
  return value === undefined ? undefined : dated(Number(value), Date.UTC(2014, 0, 1));
}

/** Pleroma's FlakeId: 128 bits in base 62, the upper 64 of them Unix milliseconds. */
export function flakeIdDate(id: string): Dated | undefined {
  const value = /^[0-9A-Za-z]{18}$/.test(id) ? digitsIn(id, base62) : undefined;
  return value === undefined ? undefined : dated(Number(value >> 64n), Date.UTC(2016, 0, 1));
}

/** X. Ids below the first snowflake are counters. */
export function snowflakeDate(id: string): Dated | undefined {
  return snowflake(id, 22n, 1_288_834_974_657, Date.UTC(2010, 10, 4), 11);
}

export function discordIdDate(id: string): Dated | undefined {
  return snowflake(id, 22n, 1_420_070_400_000, Date.UTC(2015, 0, 1), 15);
}

/** A reel's id is made when its upload begins: measured up to eleven minutes before it appears. */
const instagramUpload = 15 * MINUTE;

/** Instagram and Threads media ids; `pk_user` is read up to the underscore. */
export function instagramIdDate(id: string): Dated | undefined {
  const at = snowflake(id.split('_')[0] ?? '', 23n, 1_314_220_021_721, Date.UTC(2011, 7, 24), 15);
  return at && { ...at, to: at.to + instagramUpload };
}

/** The code of `/p/<code>`, `/reel/<code>` and Threads' `/post/<code>`: the media id in base64url digits. */
export function shortcodeDate(code: string): Dated | undefined {
  const own = code.length > 28 ? code.slice(0, -28) : code;
  const value = /^[\w-]{9,12}$/.test(own) ? digitsIn(own, base64url) : undefined;
  return value === undefined ? undefined : instagramIdDate(String(value));
}

/** LinkedIn `activity`, `share` and `ugcPost` ids: Unix milliseconds above 22 bits. */
export function linkedinActivityDate(id: string): Dated | undefined {
  return snowflake(id, 22n, 0, Date.UTC(2014, 0, 1), 19);
}

/** TikTok video and photo ids: Unix seconds above 32 bits, taken at upload, seconds before the post appears. */
export function tiktokIdDate(id: string): Dated | undefined {
  const at = snowflakeSeconds(id, Date.UTC(2014, 0, 1));
  return at && { ...at, to: at.to + 30 * SECOND };
}

/** TikTok's newer 19-digit user ids: taken when signing up begins, measured up to 17 minutes before the account's own date. */
export function tiktokUserIdDate(id: string): Dated | undefined {
  const at = snowflakeSeconds(id, Date.UTC(2016, 0, 1));
  return at && { ...at, to: at.to + 20 * MINUTE };
}

/** Snapchat Spotlight ids of 59 characters: their last but one group of eight is a 48-bit time in milliseconds. */
export function snapchatIdDate(id: string): Dated | undefined {
  const group = /^[\w-]{59}$/.test(id) ? id.slice(-14, -6) : undefined;
  const value = group === undefined ? undefined : digitsIn(group, base64url);
  return value === undefined ? undefined : dated(Number(value), Date.UTC(2016, 0, 1));
}

/** MongoDB object ids, which some Misskey servers use: four bytes of Unix seconds in hexadecimal first. */
export function objectIdDate(id: string): Dated | undefined {
  if (!/^[0-9a-f]{24}$/.test(id)) return undefined;
  const at = dated(Number.parseInt(id.slice(0, 8), 16) * SECOND, Date.UTC(2014, 0, 1));
  return at && { ...at, to: at.to + SECOND - 1 };
}

function snowflake(id: string, shift: bigint, epoch: Instant, earliest: Instant, minDigits: number) {
  const value = decimal(id, minDigits, 20);
  return value === undefined ? undefined : dated(Number(value >> shift) + epoch, earliest);
}

function snowflakeSeconds(id: string, earliest: Instant): Dated | undefined {
  const value = decimal(id, 19, 19);
  const at = value === undefined ? undefined : dated(Number(value >> 32n) * SECOND, earliest);
  return at && { ...at, to: at.to + SECOND - 1 };
}

function decimal(id: string, minDigits: number, maxDigits: number): bigint | undefined {
  return /^[1-9]\d*$/.test(id) && id.length >= minDigits && id.length <= maxDigits ? BigInt(id) : undefined;
}

function digitsIn(text: string, alphabet: string): bigint {
  const base = BigInt(alphabet.length);
  let value = 0n;
  for (const character of text) value = value * base + BigInt(alphabet.indexOf(character));
  return value;
}

function dated(milliseconds: number, earliest: Instant): Dated | undefined {
  const at = Math.floor(milliseconds);
  return at >= earliest - DAY && at < LATEST ? { from: at, to: at, source: 'id' } : undefined;
}
