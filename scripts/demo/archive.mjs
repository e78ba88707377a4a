import { now } from './clock.mjs';
import { escaped } from './html.mjs';

const ARCHIVE = 'https://web.archive.org';
const fields = ['timestamp', 'original', 'statuscode', 'mimetype', 'digest'];

/** What a web archive holds of a shop's home page: the list of its yearly copies, and the copies. */
export function archived(company) {
  const copies = company.archive ?? [];
  const rows = copies.map(({ on }) => [
    stampOf(on),
    `http://${company.host}:80/`,
    '200',
    'text/html',
    `DEMO${on}`,
  ]);
  return [
    {
      url: indexUrl(company.host),
      headers: { 'content-type': 'application/json' },
      text: JSON.stringify(rows.length === 0 ? [] : [fields, ...rows]),
    },
    ...copies.map((copy) => ({
      url: `${ARCHIVE}/web/${stampOf(copy.on)}id_/http://${company.host}:80/`,
      headers: { 'content-type': 'text/html', 'memento-datetime': new Date(copy.on).toUTCString() },
      text: oldPage(copy, company),
    })),
  ];
}

function indexUrl(host) {
  const query = new URLSearchParams({
    url: host,
    matchType: 'exact',
    output: 'json',
    fl: fields.join(','),
    from: String(new Date(now).getUTCFullYear() - 12),
    collapse: 'timestamp:4',
    limit: '60',
  });
  query.append('filter', 'statuscode:200');
  query.append('filter', 'mimetype:text/html');
  return `${ARCHIVE}/cdx/search/cdx?${query}`;
}

function stampOf(day) {
  return `${day.replaceAll('-', '')}093000`;
}

/** A page as shops had them before: tables for the lay-out, pictures for the links. */
function oldPage({ links, title }, { name, about, lang, paragraphs }) {
  const icons = links.map(
    (href) => `<td><a href="${href}"><img src="icon.gif" alt="" width="24" height="24"></a></td>`,
  );
  const shown = escaped(title ?? name);
  const text = paragraphs.map((p) => `<p><font face="Verdana" size="2">${escaped(p)}</font></p>`).join('');
  return `<html lang="${lang}"><head><title>${shown}</title></head><body bgcolor="#fffdf5"><table width="780" align="center"><tr><td><h1>${shown}</h1><p>${title === undefined ? escaped(about) : ''}</p>${text}</td></tr><tr><td><table id="footer" class="social"><tr>${icons.join('')}</tr></table></td></tr></table></body></html>`;
}
