import { decoded } from '../text/markup/url.js';

/** A feed that a page announces or links to, and what it is called there. */
export interface FeedLink {
  url: string;
  title: string;
}

/**
 * posts: called a blog or news. whole: the feed of the whole site. unknown: called something else. part: one category, author or
 * podcast of it. Everything that is no company's posts (comments, events, jobs, products, a forum …) is `other`.
 */
export type FeedKind = 'posts' | 'whole' | 'unknown' | 'part' | 'other';

/** Best first; `other` is never the blog. */
const order: readonly FeedKind[] = ['posts', 'whole', 'unknown', 'part'];

/** "Comments", in the languages that content systems come in: stems without accents, anywhere in a name. */
const comments =
  /comment(?!ary|aries|ator)|komment|coment[ao]ri|komenta|каментар|коментар|комментари|reacties|opmerkingen|yorum|hozzaszolas|σχολια|binh luan|iruzkin|sylwadau|ummaeli|athugasemd|评论|評論|留言|迴響|コメント|댓글|ความเห็น|תגובות|تعليق|دیدگاه|टिप्पणी/u;

const words = (text: string) => new Set(text.split(' '));

const blogs = words(
  'blog blogs weblog news newsroom press presse prensa insights articles article stories story journal posts magazin magazine aktuelles neuigkeiten nachrichten actualites actualite actus actu communiques noticias novedades notizie novita stampa nieuws nyheter nyheder uutiset aktualnosci wiadomosci novinky aktuality aktualno novosti vesti hirek haberler новости блог новини',
);

const others = words(
  'event events calendar ical agenda termine veranstaltungen veranstaltung evenements evenement eventos evento eventi evenementen wydarzenia akce tapahtumat события job jobs career careers karriere stellen stellenangebote vacancies vacancy vacatures emploi emplois recrutement offres empleo empleos vagas lavoro praca kariera вакансии product products produkt produkte produits produit productos producto prodotti producten produkty shop store boutique tienda negozio товары forum forums foren foro topics replies review reviews avis bewertungen resenas recensioni testimonials status incidents search changelog downloads',
);

const parts = words(
  'category categories cat categorie kategorie kategorien categoria kategoria rubrik rubrique tag tags label topic author authors auteur autor autoren archive archives podcast podcasts episodes',
);

/** What feeds are named by, wherever they stand: the name tells nothing. */
const plainNames = words(
  'feed feeds rss rss2 atom xml json index flux rdf default posts all main format post type alt max results php',
);

/** What the feed a link leads to is. */
export function kindOfFeed({ url, title }: FeedLink): FeedKind {
  const address = new URL(url);
  const path = addressWords(address);
  const called = wordsIn(tail(title)).filter((word) => !plainNames.has(word));
  const inAll = plain(`${title} ${decoded(address.pathname)}`);
  if (comments.test(inAll) || /\boembed\b/.test(inAll) || address.searchParams.has('s')) return 'other';
  if (path.some((word) => parts.has(word)) || address.searchParams.has('cat')) return 'part';
  if (path.some((word) => others.has(word))) return 'other';
  if (called.length > 0 && called.every((word) => others.has(word))) return 'other';
  if (path.some((word) => blogs.has(word)) || isBlogHost(address)) return 'posts';
  if (path.length > 0 && called.some((word) => others.has(word))) return 'other';
  if (called.some((word) => parts.has(word))) return 'part';
  if (called.some((word) => blogs.has(word))) return 'posts';
  return path.length === 0 ? 'whole' : 'unknown';
}

/** Two addresses of one feed, in another format or spelling, have one key. */
export function feedKey({ url }: FeedLink): string {
  const address = new URL(url);
  return [address.hostname.replace(/^www\./, ''), ...addressWords(address)].join(' ');
}

/** The feeds that may be the blog, best first, each with its kind; of one kind in the order given. */
export function rankedFeeds<T extends FeedLink>(links: readonly T[]): { link: T; kind: FeedKind }[] {
  const known = links.map((link) => ({ link, kind: kindOfFeed(link) }));
  return order.flatMap((kind) => known.filter((found) => found.kind === kind));
}

/** A feed calls itself one of comments by its title, or its entries stand at the comments of pages. */
export function isCommentFeed(title: string | undefined, entries: readonly (string | undefined)[]): boolean {
  if (title !== undefined && comments.test(plain(title))) return true;
  const atComments = entries.filter(
    (entry) => entry !== undefined && /#(?:comment|respond|c\d)/i.test(entry),
  );
  return atComments.length * 2 > entries.length;
}

/** Behind the name of the site: "Acme » Events Feed". */
function tail(title: string): string {
  return title.split(/\s[|–—-]\s|[»›]/).at(-1) ?? '';
}

function addressWords(address: URL): string[] {
  return wordsIn(decoded(`${address.pathname} ${queryWords(address)}`)).filter(
    (word) => !plainNames.has(word),
  );
}

function queryWords(address: URL): string {
  return [...address.searchParams]
    .map(([name, value]) => (name === 'post_type' || /^\d+$/.test(value) ? `${name} ${value}` : name))
    .join(' ');
}

function isBlogHost(address: URL): boolean {
  return blogs.has(address.hostname.split('.')[0] ?? '');
}

function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}
