import type { PageKind } from '../model/discovery.js';
import { type CheerioAPI, decoded } from '../networks/text/markup/index.js';
import { absoluteUrl } from './absolute-url.js';
import { plainName, sameSite } from './brand.js';
import { textIn } from './element.js';

type Wanted = Exclude<PageKind, 'home' | 'link-in-bio'>;

/** Words of links and paths, letters only and without accents, in the languages of the sheet; the order is the order of reading. */
const words: readonly [kind: Wanted, names: readonly string[]][] = [
  [
    'contact',
    'contact contactus kontakt kontaktieren nouscontacter contactez contacteznous contacto contactanos contatti contattaci contato faleconosco contactopnemen kontakta kontaktoss otayhteytta yhteystiedot kontakty skontaktuj kontaktujtesie iletisim kapcsolat kontaktai контакты связаться お問い合わせ 联系我们 聯絡我們 문의하기 اتصلبنا'.split(
      ' ',
    ),
  ],
  [
    'social',
    'social socialmedia followus connect community links liens followsus suiveznous reseauxsociaux folgenuns redessociales siguenos seguici volgons sosyalmedya'.split(
      ' ',
    ),
  ],
  [
    'about',
    'about aboutus company ourcompany whoweare apropos quisommesnous lentreprise entreprise uberuns ueberuns unternehmen sobrenosotros quienessomos nosotros empresa chisiamo azienda sobre sobrenos quemsomos overons omoss om oss onas oss meista omfirmaet hakkimizda kurumsal okompanii rolunk 会社概要 企業情報 关于我们 關於我們 회사소개'.split(
      ' ',
    ),
  ],
  [
    'imprint',
    'impressum imprint mentionslegales legal legalnotice avisolegal notelegali avvisolegale colofon juridisch pravniinformace yasaluyari'.split(
      ' ',
    ),
  ],
  [
    'press',
    'press pressroom media mediacentre newsroom presse espacepresse prensa saladeprensa stampa areastampa imprensa pers pressrum prasa basin'.split(
      ' ',
    ),
  ],
  [
    'blog',
    'blog news actualites aktuelles noticias novedades notizie noticias nieuws nyheter aktuality magazine journal'.split(
      ' ',
    ),
  ],
];

const kinds = new Map<string, Wanted>(
  words.flatMap(([kind, names]) => names.map((name) => [plainName(name), kind] as const)),
);
const order = words.map(([kind]) => kind);

/** As many as are read of a page: it is called cut where there are more. */
const MAX_LINKS = 5000;

export interface NextPage {
  url: string;
  kind: Wanted;
}

/**
 * Pages of the same site that a link's text or path announces as contact, about, imprint, press … One per kind and
 * sub-site host, in the order worth reading; the caller stops when it has seen enough.
 */
export function nextPages($: CheerioAPI, page: string): NextPage[] {
  const found = new Map<string, NextPage>();
  for (const element of $('a[href]').toArray().slice(0, MAX_LINKS)) {
    const url = absoluteUrl(element.attribs['href'], page);
    if (url === undefined || !sameSite(url, page)) continue;
    const target = new URL(url);
    target.hash = '';
    if (/\.(?:pdf|docx?|xlsx?|zip|jpe?g|png|gif|svg|webp|mp[34]|xml|ics|vcf)$/i.test(target.pathname))
      continue;
    if (target.href === new URL(page).href || target.pathname === '/') continue;
    const kind = kindOfPath(target) ?? kinds.get(plainName(textIn(element, 60)));
    if (kind !== undefined && !found.has(kind)) found.set(kind, { url: target.href, kind });
  }
  return [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What the last part of a path announces: `/fr/mentions-legales`, `/company/contact.html`. Deep pages announce nothing. */
function kindOfPath(url: URL): Wanted | undefined {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  if (parts.length > 3) return undefined;
  const last = decoded(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return kinds.get(plainName(last));
}
