/** What every contender reads of a page: its links and its JSON-LD. */
export function extract($) {
  const hrefs = $('a[href]')
    .toArray()
    .map((a) => $(a).attr('href'));
  const json = $('script[type="application/ld+json"]')
    .toArray()
    .map((s) => JSON.parse($(s).text()));
  return hrefs.length + json.length;
}
