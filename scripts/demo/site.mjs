import { escaped, page } from './html.mjs';

const labels = {
  fr: {
    contact: 'Contact',
    legal: 'Mentions légales',
    shop: 'La boutique',
    follow: 'Suivez-nous',
    share: 'Partager',
    write: 'Écrivez-nous ou passez nous voir.',
    home: 'Accueil',
  },
  en: {
    contact: 'Contact',
    legal: 'Legal notice',
    shop: 'Shop',
    follow: 'Follow us',
    share: 'Share',
    write: 'Write to us or drop in.',
    home: 'Home',
  },
};

/** A shop's website: home page, contact page, legal notice, and what a polite visitor asks besides. */
export function website(company) {
  const { site, host, lang } = company;
  const paths = lang === 'fr' ? ['contact/', 'mentions-legales/'] : ['contact', 'legal'];
  return [
    {
      url: site,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      file: 'home.html',
      body: homePage(company, paths),
    },
    { url: site + paths[0], file: 'contact.html', body: contactPage(company, paths) },
    { url: site + paths[1], file: 'legal.html', body: legalPage(company, paths) },
    {
      url: `dns:_atproto.${host}?type=TXT`,
      status: company.did ? 200 : 404,
      text: company.did ? `did=${company.did}` : '',
    },
    { url: `${site}.well-known/atproto-did`, status: 404, text: '' },
    {
      url: `${site}.well-known/webfinger?resource=acct:${host.split('.')[0].replaceAll('-', '')}@${host}`,
      status: 404,
      text: '',
    },
  ];
}

function homePage(company, paths) {
  const { name, lang, site, about, declared, feed, markup } = company;
  const structured = markup === 'json-ld' ? jsonLd(company) : '';
  const alternate =
    feed === undefined
      ? ''
      : `<link rel="alternate" type="application/${feed.includes('atom') ? 'atom' : 'rss'}+xml" title="${escaped(name)}" href="${feed}">`;
  const twitter = declared.find((d) => d.network === 'x');
  const card = twitter === undefined ? '' : `<meta name="twitter:site" content="@${twitter.handle}">`;
  const head = `<meta name="viewport" content="width=device-width"><meta name="description" content="${escaped(about)}"><link rel="canonical" href="${site}">${alternate}${card}${structured}`;
  const words = labels[lang];
  const main = `<main><h1>${escaped(name)}</h1><p>${escaped(about)}</p>${company.paragraphs.map((p) => `<p>${escaped(p)}</p>`).join('\n')}<div class="share">${words.share} : ${shareLinks(site, name)}</div></main>`;
  return page(name, head, `${header(company, paths)}\n${main}\n${footer(company, paths)}`, lang);
}

function jsonLd({ name, site, declared, street, city }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CafeOrCoffeeShop',
    name,
    url: site,
    address: { '@type': 'PostalAddress', streetAddress: street, addressLocality: city },
    sameAs: declared.map((d) => d.url),
  };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

/** Links that share the page: they name no account of the shop. */
function shareLinks(site, name) {
  const u = encodeURIComponent(site);
  return [
    `<a href="https://www.facebook.com/sharer/sharer.php?u=${u}">Facebook</a>`,
    `<a href="https://twitter.com/intent/tweet?url=${u}&amp;text=${encodeURIComponent(name)}">X</a>`,
    `<a href="https://www.pinterest.com/pin/create/button/?url=${u}">Pinterest</a>`,
    `<a href="https://www.linkedin.com/sharing/share-offsite/?url=${u}">LinkedIn</a>`,
  ].join(' ');
}

function header({ name, lang, site }, [contact, legal]) {
  const words = labels[lang];
  return `<header><a href="${site}">${escaped(name)}</a><nav><a href="/">${words.home}</a> <a href="/boutique">${words.shop}</a> <a href="/${contact}">${words.contact}</a> <a href="/${legal}">${words.legal}</a></nav></header>`;
}

function footer({ name, lang, declared, markup, placeholder, street, city }, [, legal]) {
  const rel = markup === 'rel-me' ? ' rel="me"' : '';
  const links = declared.map(
    (d) => `<li><a class="icon-${d.network}"${rel} href="${d.url}">${d.label}</a></li>`,
  );
  if (placeholder) links.unshift(`<li><a class="icon-facebook" href="${placeholder}">Facebook</a></li>`);
  const list =
    links.length === 0 ? '' : `<p>${labels[lang].follow}</p><ul class="social-links">${links.join('')}</ul>`;
  return `<footer>${list}<p>© ${escaped(name)}, ${escaped(street)}, ${escaped(city)}. <a href="/${legal}">${labels[lang].legal}</a></p></footer>`;
}

function contactPage(company, paths) {
  const { lang, street, city, host, phone } = company;
  const words = labels[lang];
  const main = `<main><h1>${words.contact}</h1><p>${words.write}</p><p>${escaped(street)}, ${escaped(city)}<br>${phone}<br><a href="mailto:hello@${host}">hello@${host}</a></p></main>`;
  return page(
    `${words.contact} – ${company.name}`,
    '',
    `${header(company, paths)}\n${main}\n${footer(company, paths)}`,
    lang,
  );
}

function legalPage(company, paths) {
  const { lang, owner, name, street, city } = company;
  const text =
    lang === 'fr'
      ? `Site édité par ${name}, ${street}, ${city}. Directrice ou directeur de la publication : ${owner}.`
      : `This site is published by ${name}, ${street}, ${city}. Responsible for its content: ${owner}.`;
  return page(
    `${labels[lang].legal} – ${name}`,
    '',
    `${header(company, paths)}\n<main><h1>${labels[lang].legal}</h1><p>${escaped(text)}</p></main>\n${footer(company, paths)}`,
    lang,
  );
}

/** A domain somebody let go, and somebody else sells. */
export function parkedSite({ site, host }) {
  const body = `<h1>${host}</h1><p>This domain is for sale.</p><p>Buy this domain: make an offer and receive an answer within 24 hours.</p>`;
  return [{ url: site, file: 'home.html', body: page(`${host} is for sale`, '', body) }];
}

/** A name that nobody answers for any more, under any spelling. */
export function deadSite({ host }) {
  return [`https://${host}/`, `https://www.${host}/`, `http://${host}/`, `http://www.${host}/`].map(
    (url) => ({
      url,
      refusal: { code: 'dns', args: { code: 'ENOTFOUND' } },
    }),
  );
}
