import { ancestorsOf, type Element, textBefore, textIn } from './element.js';

const makings =
  'made|built|designed?|developed|development|powered|created|creation|crafted|handcrafted|hosted|hosting|produced|customi[sz]ed|coded|programmed|engineered|distributed|filmed|' +
  'web ?design|conception|réalis(?:é|ation)|création|créé|conçu|développ(?:é|ement)|propulsé|' +
  'erstellt|umsetzung|umgesetzt|gestaltung|programmierung|realisier(?:t|ung)|' +
  'realizad[oa]|realización|diseñ(?:o|ado)(?: web)?|desarrollad[oa]|desarrollo(?: web)?|cread[oa]|' +
  'realizzat[oa]|realizzazione|sviluppat[oa]|gemaakt|ontwerp|ontwikkeld|realisatie|' +
  'desenvolvid[oa]|criad[oa]|wykonanie|realizacja|tvorba(?: webu)?|utveckla[dt]|制作';
const works =
  'theme|template|web ?site|site(?: web)?|maintained|photos?|photograph(?:y|ie)|photo credits?|fotos?|fotografie|illustrations?';
const by = 'by|par|von|durch|por|da|door|av|af|przez';
/** "Photos of the bakery by": what the pictures show, a few words. */
const subject = '(?:\\s+(?:of|from|for|de|du|des|der|vom|von|del|di)\\s[^.!?|]{1,40}?)?';

/** "Designed & developed with ♥ by", "Réalisation :", "Fotos von"; "Photos:" may well introduce the company's own. */
const phrase =
  `(?:^|[^\\p{L}])(?:(?:${makings}|${works})(?:\\s*(?:&|and|et|und|y|e|en|i|,|\\+)\\s*(?:${makings}))?` +
  `(?:\\s+with\\s.{0,12}?)?${subject}\\s+(?:${by})|(?:${makings})\\s*(?::|：|&))`;

const inside = new RegExp(`${phrase}\\s`, 'iu');
const justBefore = new RegExp(`${phrase}\\s*$`, 'iu');
const atStart = new RegExp(`^${phrase}\\s`, 'iu');

const MAX_TEXT = 90;
const blocks = new Set(['p', 'div', 'li', 'span', 'small', 'td', 'footer']);

/** Is it said who made the site (or its pictures): before the link in its block, right before it, or by the link itself? */
export function isCredit(element: Element): boolean {
  const label = `${textIn(element, MAX_TEXT)} ${element.attribs['title'] ?? ''}`.trim();
  if (atStart.test(`${label} `)) return true;
  const around = ancestorsOf(element, 6).filter((a) => blocks.has(a.name));
  const [block, ...outer] = around;
  if (block === undefined) return false;
  if (inside.test(`${textBefore(element, block, MAX_TEXT)} `)) return true;
  return outer.slice(0, 3).some((o) => justBefore.test(textBefore(element, o, MAX_TEXT)));
}
