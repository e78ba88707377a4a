import { networkNamed } from '../model/network-id.js';

const invites =
  /follow|find us|like us|join us|tweet|subscribe|(?:with|on|to|visit|see|watch) us|suivez|rejoignez|abonn|folg(?:en|t) |besuch(?:en|t) |s[ií]gue|segui|volg |følg|följ|seuraa|takip|obserwuj|polub|śledź|dołącz|sledujte|kövess|urmăr|подпи|ακολουθ|フォロー|关注|關注/i;
const socialHeading =
  /social (?:media|networks?)|social|réseaux sociaux|soziale[nr]? (?:netzwerke|medien)|sozialen? netz|redes sociales|redes sociais|rete sociali|socjal|społeczności|соцсет/i;

/** Does a text invite to follow somebody? */
export function isInvitation(text: string): boolean {
  return invites.test(text);
}

/** Words an invitation is made of, beside its verb and the network. */
const small = new Set(
  'us our on at in to the and or a page pages channel account official facebook social media news more for now here uns auf bei im der die das und nous sur notre la le les et en síguenos nos em no na ci su seguici ons op oss på pe nas z w i do nam sie się my bizi de da et the via with'.split(
    ' ',
  ),
);

/** A heading over a company's own links: it invites to everything ("Join us", "The mill on social media") and names nobody by a handle. */
export function invitesToAll(heading: string): boolean {
  return !/@\w/.test(heading) && (invites.test(heading) || socialHeading.test(heading));
}

/** An invitation that names nobody but a network: "Obserwuj na Facebooku", "Follow us on X"; not "Follow Ada on X". */
export function invitesToSite(text: string): boolean {
  if (!invites.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (
    words.length > 1 &&
    words.every((word) => small.has(word) || invites.test(`${word} `) || namesNetwork(word))
  );
}

/** "Facebooku" is Facebook in the locative. */
function namesNetwork(word: string): boolean {
  for (let end = word.length; end >= Math.max(1, word.length - 3); end--)
    if (networkNamed(word.slice(0, end)) !== undefined) return true;
  return false;
}
