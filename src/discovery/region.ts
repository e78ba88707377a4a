import type { Anatomy } from './anatomy.js';
import { isBanner } from './banner.js';
import { ancestorsOf, type Element, wordsOf } from './element.js';
import { namesAPerson } from './person.js';

/**
 * Where on a page a link stands. cookie: a consent banner with its vendors. embed: inside somebody's embedded post.
 * foreign: an author box, comment, testimonial, team or partner list. article: running text.
 */
export type Region =
  | 'cookie'
  | 'embed'
  | 'foreign'
  | 'frame'
  | 'social'
  | 'aside'
  | 'contact'
  | 'article'
  | 'body';

const foreignWords = words(
  'author authors byline bylines signature contributor contributors comment comments commentlist respond disqus testimonial testimonials ' +
    'review reviews reviewer quote quotes team teams staff member members speaker speakers people person persons crew employees leadership founders ' +
    'founder founders cofounder ceo mentor mentors coach coaches trainer trainers instructor instructors advisor advisors doctors agents expert experts ' +
    'partner partners sponsor sponsors exhibitor exhibitors client clients customer customers casestudy portfolio guest guests influencer influencers ambassadors ' +
    'tweet tweets feed instafeed retweet vcard auteur auteurs autor autoren temoignages equipe kommentare mitarbeiter partenaires',
);
const articleWords = words('article articles post entry story blogpost transcript episode lesson');
const articleParts = words('body content text main copy paragraph transcript');
const frameWords = words(
  'footer foot header masthead topbar navbar nav navigation menu toolbar colophon siteinfo bottombar subfooter ' +
    'fusszeile fussbereich kopfzeile kopfbereich entete cabecera cabecalho intestazione piedipagina voettekst sidfot sidfod bunntekst alatunniste rodape stopka zapati subsol altbilgi',
);
/** Feet whose name is several words: `pied-de-page`, `pie_pagina`. */
const feet = /pied[-_]?(?:de[-_]?)?page|pie[-_]?(?:de[-_]?)?pagina/i;
/** Framer's classes say nothing: its layers have names. */
const frameNames = /^(?:footer|header|navigation|nav ?bar|top ?bar)\b/i;
/** `card-header`, `post-footer`: the head of some box, not of the page. */
const boxWords = words(
  'content full width card modal post entry section article story comment hero author panel accordion dialog popup block tab list table item product event result',
);
const socialWords = words(
  'social socials socialmedia socialicons sociallinks socialnav socialmenu follow followus followers sns networks reseaux',
);
const contactWords = words('contact contacts kontakt contatti contacto impressum imprint connect');

const embeddedPosts =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|fb-comment-embed|reddit-card|reddit-embed-bq|bluesky-embed|text-post-media|mastodon-embed|telegram-post|pinterest-embed)(?:\s|$)/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

interface Mark {
  element: Element;
  cookie: boolean;
  embed: boolean;
  foreign: boolean;
  article: boolean;
  frame: boolean;
  social: boolean;
  aside: boolean;
  contact: boolean;
}

export type RegionOf = (element: Element) => Region;

/** Reads where elements of one page stand; what it learns of an ancestor it keeps. */
export function regionReader(anatomy: Anatomy, brand: string): RegionOf {
  const marks = new Map<Element, Mark>();
  const regions = new Map<Element, Region>();
  const markOf = (element: Element): Mark => {
    const known = marks.get(element);
    if (known) return known;
    const mark = readMark(element, anatomy);
    marks.set(element, mark);
    return mark;
  };
  const isOthers = ({ element }: Mark) => anatomy.likes(element) > 1 || namesAPerson(element, brand);
  return (element) => {
    const known = regions.get(element);
    if (known !== undefined) return known;
    const region = judge([element, ...ancestorsOf(element)].map(markOf), isOthers);
    regions.set(element, region);
    return region;
  };
}

/**
 * The nearest ancestor that settles it wins; a social list or an aside may still turn out to be an author's. Inside the
 * page's own frame a class alone makes nobody else of the company: a name or a second such box must say so, too.
 */
function judge(marks: readonly Mark[], isOthers: (mark: Mark) => boolean): Region {
  if (marks.some((m) => m.cookie)) return 'cookie';
  if (marks.slice(1).some((m) => m.embed)) return 'embed';
  const frame = frameOf(marks);
  let soft: Region | undefined;
  for (const [i, mark] of marks.entries()) {
    if (mark.foreign && (frame === Number.POSITIVE_INFINITY || isOthers(mark))) return 'foreign';
    if (i === frame) return 'frame';
    if (mark.social) soft = 'social';
    else if (mark.contact) soft ??= 'contact';
    else if (mark.aside) soft ??= 'aside';
    if (mark.article) return soft ?? 'article';
  }
  return soft ?? 'body';
}

/** The outermost header, footer or menu that stands in no article and in nobody's box: the page's own. */
function frameOf(marks: readonly Mark[]): number {
  let found = Number.POSITIVE_INFINITY;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark === undefined || mark.article || mark.foreign) break;
    if (mark.frame) {
      found = i;
      break;
    }
  }
  return found;
}

function readMark(element: Element, anatomy: Anatomy): Mark {
  const own = wordsOf(element);
  const has = (set: ReadonlySet<string>) => own.some((word) => set.has(word));
  const wraps = () => isWrapper(element, anatomy);
  const isSocial = has(socialWords) || own.some((word) => word.startsWith('social'));
  const framed =
    has(frameWords) ||
    own.some((word) => /footer|^(?:site|main|page|global)?(?:header|nav)$/.test(word)) ||
    feet.test(`${element.attribs['id']} ${element.attribs['class']}`.slice(0, 400)) ||
    frameNames.test(element.attribs['data-framer-name'] ?? '');
  const tagged = ['footer', 'header', 'nav'].includes(element.name);
  const isArticle = element.name === 'article' || (has(articleWords) && has(articleParts));
  return {
    element,
    cookie: isBanner(element, own, tagged || framed, anatomy),
    embed: embeddedPosts.test(element.attribs['class'] ?? ''),
    foreign:
      has(foreignWords) &&
      !isCompanySocial(own) &&
      !isService(own) &&
      !isFootOfSite(element, own) &&
      !wraps(),
    article: isArticle && !wraps(),
    frame: tagged || (framed && !has(boxWords)) || anatomy.isUnnamedFoot(element),
    social: isSocial,
    aside: element.name === 'aside' || own.some((word) => /sidebar|^aside$|^rail$|^widgets?$/.test(word)),
    contact: has(contactWords) || element.name === 'address',
  };
}

/** `customer-service`, `client-area`, `get-quote`: the word speaks of what the company does for others. */
const serviceWords = words(
  'service services care support area login account accounts portal zone side center centre hotline get request free form btn button',
);
const servedWords = words(
  'customer customers client clients member members partner partners quote quotes staff people',
);

function isService(own: readonly string[]): boolean {
  return (
    own.some((word) => serviceWords.has(word)) &&
    own.filter((word) => foreignWords.has(word)).every((word) => servedWords.has(word))
  );
}

/** `footer.members-footer` is the foot of a site for members; one of an author or a comment is theirs. */
function isFootOfSite(element: Element, own: readonly string[]): boolean {
  return element.name === 'footer' && own.every((word) => !foreignWords.has(word) || servedWords.has(word));
}

/** `social-feed`, `social-team`: a list of social links whose other word says no more than that. */
function isCompanySocial(own: readonly string[]): boolean {
  return (
    own.some((word) => word.startsWith('social')) &&
    own.every((word) => !/^(?:author|autor|comment|team|member|byline)/.test(word))
  );
}

/** Does the box hold the foot of the page, too? Then its class speaks of the page. */
function isWrapper(element: Element, anatomy: Anatomy): boolean {
  return anatomy.isHuge(element) || (anatomy.holdsFoot(element) && !isFootItself(element));
}

function isFootItself(element: Element): boolean {
  return element.name === 'footer' || /footer/i.test(`${element.attribs['id']} ${element.attribs['class']}`);
}
