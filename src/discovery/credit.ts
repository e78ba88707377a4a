import { ancestorsOf, type Element, textBefore, textIn, wordsOf } from './element.js';

const makings =
  'made|built|design(?:ed)?|developed|development|powered|created|creation|crafted|handcrafted|hosted|hosting|produced|customi[sz]ed|coded|programmed|engineered|distributed|filmed|' +
  'web ?design|web ?agentur|agentur|konzept(?:ion)?|lay-?out|grafik|idee|branding|agence(?: web)?|conception|réalis(?:é|ation)|création|créé|conçu|développ(?:é|ement)|propulsé|' +
  'erstellt|umsetzung|umgesetzt|gestaltung|programmierung|realisier(?:t|ung)|' +
  'realizad[oa]|realización|diseñ(?:o|ado)(?: web)?|desarrollad[oa]|desarrollo(?: web)?|cread[oa]|' +
  'realizzat[oa]|realizzazione|sviluppat[oa]|gemaakt|ontwerp|ontwikkeld|realisatie|' +
  'desenvolvid[oa]|criad[oa]|wykonanie|realizacja|tvorba(?: webu)?|utveckla[dt]|lavet|laget|nettside|hjemmeside|webbplats|webb?byrå|webbureau|kotisivut|制作';
const works =
  'theme|template|web ?site|site(?: web)?|maintained|photos?|photograph(?:y|ie)|photo credits?|fotos?|fotografie|illustrations?';
const by = 'by|par|von|durch|por|da|door|av|af|przez';
/** "Photos of the bakery by": what the pictures show, a few words. */
const subject = '(?:\\s+(?:of|from|for|in|at|de|du|des|der|vom|von|del|di|à)\\s[^.!?|]{1,40}?)?';

/** "Designed & developed with ♥ by", "Réalisation :", "Fotos von"; "Photos:" may well introduce the company's own. */
const phrase =
  `(?:^|[^\\p{L}])(?:(?:${makings}|${works})(?:\\s*(?:&|and|et|und|y|e|en|i|,|\\+)\\s*(?:${makings}))?` +
  `(?:\\s+with\\s.{0,12}?)?${subject}\\s+(?:${by})|(?:${makings})(?:\\s(?:du|de|des|der|del)\\s(?:site|web)\\S{0,10}(?:\\s(?:web|internet))?)?\\s*(?::|：|&))`;

const inside = new RegExp(`${phrase}\\s`, 'iu');
const justBefore = new RegExp(`${phrase}\\s*$`, 'iu');
const atStart = new RegExp(`^${phrase}\\s`, 'iu');

/** "Fotos: Ada Fenwick": who took them, where a name follows and not "our album". */
const pictures =
  /(?:^|[^\p{L}])(?:photos?|fotos?|photograph(?:y|ie|s|er|in)|fotogra[fp](?:ie|in|i|ia|ías?)?|bild(?:er|nachweis)?|pictures|images|illustrations?|crédits? photos?)\s{0,3}[:：©]\s{0,3}$/iu;

const MAX_TEXT = 90;
const blocks = new Set(['p', 'div', 'li', 'span', 'small', 'td', 'footer']);

/** Boxes that a class gives to whoever made the site; a bank's credit cards are none. */
const creditWords = new Set(
  'credit credits madeby poweredby designedby developedby sitecredit sitecredits'.split(' '),
);
const creditSides = new Set(
  'site web website page theme design designer footer foot box wrap wrapper container inner block text link links row col column left right bottom copyright agency copy'.split(
    ' ',
  ),
);

function isCreditBox(box: Element): boolean {
  const words = wordsOf(box);
  return (
    words.some((word) => creditWords.has(word)) &&
    words.every((word) => creditWords.has(word) || creditSides.has(word))
  );
}

/**
 * Is it said who made the site (or its pictures): before the link in its block, right before it, or by the link itself?
 * `named`: the link is a name, of neither the site nor a network.
 */
export function isCredit(element: Element, named: boolean): boolean {
  const label = `${textIn(element, MAX_TEXT)} ${element.attribs['title'] ?? ''}`.trim();
  if (atStart.test(`${label} `)) return true;
  if ([element, ...ancestorsOf(element, 4)].some(isCreditBox)) return true;
  const around = ancestorsOf(element, 6).filter((a) => blocks.has(a.name));
  const [block, ...outer] = around;
  if (block === undefined) return false;
  const before = textBefore(element, block, MAX_TEXT);
  if (inside.test(`${before} `) || (named && pictures.test(before))) return true;
  return outer.slice(0, 3).some((o) => justBefore.test(textBefore(element, o, MAX_TEXT)));
}
