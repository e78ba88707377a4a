/** Ids that carry the time of the post, as each network makes them. */
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const sortable32 = '234567abcdefghijklmnopqrstuvwxyz';

export const instagramId = (time, random) =>
  ((BigInt(time) - 1_314_220_021_721n) << 23n) | BigInt(random.whole(0, 0x7fffff));
export const shortcode = (id) => digits(id, base64url);
export const tiktokId = (time, random) =>
  (BigInt(Math.floor(time / 1000)) << 32n) | BigInt(random.whole(0, 0xffffff));
export const linkedinId = (time, random) => (BigInt(time) << 22n) | BigInt(random.whole(0, 0x3fffff));
export const xId = (time, random) =>
  ((BigInt(time) - 1_288_834_974_657n) << 22n) | BigInt(random.whole(0, 0x3fffff));
export const mastodonId = (time, random) => (BigInt(time) << 16n) | BigInt(random.whole(0, 0xffff));
export const blueskyKey = (time, random) =>
  digits(((BigInt(time) * 1000n) << 10n) | BigInt(random.whole(0, 1023)), sortable32).padStart(13, '2');

function digits(value, alphabet) {
  const base = BigInt(alphabet.length);
  let rest = value;
  let text = '';
  for (; rest > 0n; rest /= base) text = alphabet[Number(rest % base)] + text;
  return text;
}
