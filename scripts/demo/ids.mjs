const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sortable32 = '234567abcdefghijklmnopqrstuvwxyz';

/** Ids that carry their time, as the networks make them. `at`: Unix milliseconds. */
export const instagramId = (at) => (BigInt(at - 1_314_220_021_721) << 23n) + 4_194_303n;
export const instagramCode = (at) => digits(instagramId(at), base64url);
export const linkedinId = (at) => String((BigInt(at) << 22n) + 1_044_480n);
export const tiktokId = (at) => String((BigInt(Math.floor(at / 1000)) << 32n) + 2_101_346_304n);
export const tweetId = (at) => String(BigInt(at - 1_288_834_974_657) << 22n);
export const mastodonId = (at) => String((BigInt(at) << 16n) + 7n);
export const recordKey = (at) => digits((BigInt(at) * 1000n) << 10n, sortable32).padStart(13, '2');

function digits(value, alphabet) {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = value; rest > 0n; rest /= base) text = alphabet[Number(rest % base)] + text;
  return text;
}
