import { networkNamed } from '../model/network-id.js';

const invites =
  /follow|find us|like us|join us|tweet|subscribe|(?:with|on|to|visit|see|watch) us|suivez|rejoignez|abonn|folg(?:en|t) |besuch(?:en|t) |s[ií]gue|segui|volg |følg|följ|seuraa|takip|obserwuj|polub|śledź|dołącz|sledujte|kövess|urmăr|подпи|ακολουθ|フォロー|关注|關注/i;
const socialHeading =
  /social (?:media|networks?)|social|réseaux sociaux|soziale[nr]? (?:netzwerke|medien)|sozialen? netz|redes sociales|redes sociais|rete sociali|socjal|społeczności|соцсет/i;

/** How words begin that say "follow us" in further languages; where letters are not parted by spaces, anywhere. */
const furtherInvites = stems(
  'nous suivre,retrouvez nous,restons connectés,nous rejoindre,folge uns,folge mir,besuch uns,siga nos,siga me,acompanhe nos,séguenos,segueix,' +
    'vind ons,zapratite,pratite,spremljajte,sledite nam,sleduj,najdete nás,nájdete nás,znajdź nas,znajdziesz nas,csatlakozz,urmari,urmareste,găsiți ne,' +
    'jälgi,seko mums,sekite,na ndiqni,jarraitu,theo dõi,ikuti kami,ikuti kita,fylgdu,fylgið,' +
    'следите за,присоединяйтесь,мы в соц,наша группа,стежте,слідкуйте,приєднуйтесь,последвайте,следвайте,следете,пратите,запратите,βρείτε μας,' +
    'עקבו,תעקבו,تابعونا,تابعنا,دنبال کنید,팔로우,公式アカウント,公式sns,追蹤,追踪,ติดตาม,फॉलो,फ़ॉलो',
);
/** What a company's accounts are called together, in further languages. */
const furtherHeadings = stems(
  'nos réseaux,les réseaux,nossas redes,nuestras redes,xarxes socials,sociální sít,sociálních sít,sociálne siet,sociālie tīkl,sociālajos tīkl,' +
    'sosiaalinen media,sosiaalisessa mediassa,somessa,sotsiaalmeedia,socialiniai tinklai,socialiniuose tinkluose,sosyal med,sosyal ağ,közösségi méd,' +
    'közösségi oldal,društvene mrež,društvenim mrež,družbena omrež,družbenih omrež,rețele,rețelele,retele sociale,mạng xã hội,media sosial,' +
    'соцмереж,соціальні мереж,соціальних мереж,социальные сет,социальных сет,социални мреж,социалните мреж,друштвене мреж,друштвеним мреж,друштвени мреж,' +
    'κοινωνικ,רשתות חברתיות,التواصل الاجتماعي,شبکه های اجتماعی,sns,社交,소셜,โซเชียล,सोशल',
);

function stems(list: string): readonly string[] {
  return list.split(',').map((stem) => (isSpaced(stem) ? ` ${stem}` : stem));
}

/** Latin, Greek and Cyrillic part their words, so that a stem is the beginning of one. */
function isSpaced(stem: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(stem);
}

function hasStem(text: string, of: readonly string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return of.some((stem) => plain.includes(stem));
}

/** Does a text invite to follow somebody? */
export function isInvitation(text: string): boolean {
  return invites.test(text) || hasStem(text, furtherInvites);
}

/** Words an invitation is made of, beside its verb and the network. */
const small = new Set(
  'us our on at in to the and or a page pages channel account official facebook social media news more for now here uns auf bei im der die das und nous sur notre la le les et en síguenos nos em no na ci su seguici ons op oss på pe nas z w i do nam sie się my bizi de da et the via with'.split(
    ' ',
  ),
);

/** A heading over a company's own links: it invites to everything ("Join us", "The mill on social media") and names nobody by a handle. */
export function invitesToAll(heading: string): boolean {
  return !/@\w/.test(heading) && (isInvitation(heading) || isSocialHeading(heading));
}

/** "Réseaux sociaux", "Društvene mreže": what a company's accounts are called together. */
function isSocialHeading(text: string): boolean {
  return socialHeading.test(text) || hasStem(text, furtherHeadings);
}

/** Before or beside "social media" they name who is paid for it. */
const trade = new Set(
  'by par von durch por da door av af przez od management marketing betreuung gestion gestión gestione gestão beheer agency agentur agence'.split(
    ' ',
  ),
);

/** Do the words before a link announce a company's own accounts ("Réseaux sociaux :", "Мы в соцсетях:")? */
export function announcesOwn(before: string): boolean {
  if (isInvitation(before)) return true;
  return (
    isSocialHeading(before) &&
    !before
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => trade.has(word))
  );
}

/** An invitation that names nobody but a network: "Obserwuj na Facebooku", "Follow us on X"; not "Follow Ada on X". */
export function invitesToSite(text: string): boolean {
  if (!isInvitation(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (
    words.length > 1 &&
    words.every((word) => small.has(word) || isInvitation(`${word} `) || namesNetwork(word))
  );
}

/** "Facebooku" is Facebook in the locative. */
function namesNetwork(word: string): boolean {
  for (let end = word.length; end >= Math.max(1, word.length - 3); end--)
    if (networkNamed(word.slice(0, end)) !== undefined) return true;
  return false;
}
