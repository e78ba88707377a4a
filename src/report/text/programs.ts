/** The programs whose files are read, by how the names of their kinds begin; the kinds themselves are dear to load. */
const programs: readonly [string, string][] = [
  ['zeeschuimer', 'Zeeschuimer'],
  ['instaloader', 'instaloader'],
  ['gallery-dl', 'gallery-dl'],
  ['yt-dlp', 'yt-dlp'],
  ['twscrape', 'twscrape / snscrape'],
  ['apify', 'Apify'],
  ['brightdata', 'Bright Data'],
  ['facebook-scraper', 'facebook-scraper'],
  ['crowdtangle', 'CrowdTangle'],
  ['meta-content-library', 'Meta Content Library'],
  ['facepager', 'Facepager'],
  ['youtube-data-tools', 'YouTube Data Tools'],
  ['4cat', '4CAT'],
  ['followsuit', 'followsuit'],
  ['linkedin', 'LinkedIn'],
];

/** Who wrote a file of that kind, named by its id (`brightdata-linkedin-posts`) or in words (`Bright Data LinkedIn posts`). */
export function programOf(kind: string): string {
  const plain = folded(kind);
  return programs.find(([start]) => plain.startsWith(folded(start)))?.[1] ?? kind;
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(' ', '').replaceAll('-', '');
}
