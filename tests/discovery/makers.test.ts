import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discovery/discover.js';
import type { Ask } from '../../src/model/answer.js';
import { answerOf } from './one-page.js';

/*
 * A name alone behind some words in the frame of a site: the site's own account, or whoever made the site? The same boxes, as site
 * builders write them, with words of many languages.
 */
const site = 'https://farben-novak.example/';
const icon = 'https://www.instagram.com/colours.every.day/';
const named = 'https://www.facebook.com/stara.farba.dum';

type Shape = readonly [builder: string, foot: (words: string, label: string) => string];

const link = (label: string) => `<a href="${named}" target="_blank">${label}</a>`;
const anywhere: readonly Shape[] = [
  ['plain', (w, l) => `<p>© 2026 Farben Novak</p><p>${w} ${link(l)}</p>`],
  ['one line', (w, l) => `<div class="copyright">© 2026 Farben Novak. ${w} ${link(l)}</div>`],
  [
    'Wix',
    (w, l) =>
      `<div data-testid="richTextElement"><p class="font_8"><span class="color_15">${w}&nbsp;<span style="text-decoration:underline">${link(l)}</span></span></p></div>`,
  ],
  [
    'Elementor',
    (w, l) =>
      `<div class="elementor-widget-container"><ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><span class="elementor-icon-list-text">${w} ${link(l)}</span></li></ul></div>`,
  ],
  [
    'Bootstrap',
    (w, l) =>
      `<div class="row"><div class="col-md-6">${w} ${link(l)}</div><div class="col-md-6">© 2026 Farben Novak</div></div>`,
  ],
];

const page = (foot: string, title = 'Farben Novak | Colours since 1987') =>
  `<!doctype html><html><head><title>${title}</title></head><body><header class="site-header"><a href="/">Home</a><a href="${icon}" aria-label="Instagram"><i class="fa fa-instagram"></i></a></header><main><h1>Colours</h1><p>We have mixed every colour by hand since 1987, in the same street, and we would like to show you round the shop.</p></main><footer class="site-footer">${foot}</footer></body></html>`;

async function declared(html: string): Promise<string[]> {
  const ask: Ask = async ({ url, render }) =>
    url === site && render === undefined
      ? answerOf(url, html)
      : { kind: 'refusal', url, at: 0, attempts: 0, redirects: [], reason: { code: 'not-recorded' } };
  const { declarations } = await discover(site, ask, { now: 0 });
  return declarations.filter((d) => d.account.network !== 'blog').map((d) => d.account.url);
}

async function shapesWhere(is: boolean, shapes: readonly Shape[], words: string, label: string) {
  const found: string[] = [];
  for (const [builder, foot] of shapes) {
    const urls = await declared(page(foot(words, label)));
    expect(urls, builder).toContain(icon);
    if (urls.includes(named) === is) found.push(builder);
  }
  return found;
}

const announcing =
  'Réseaux sociaux :|Nous suivre|Suivez-nous :|Мы в соцсетях:|Подписывайтесь|Наша группа:|Zapratite nas|Pratite nas:|Društvene mreže:|Sledujte nás|Najdete nás:|Sociální sítě:|Kövess minket|Közösségi média:|Urmăriți-ne|Urmareste-ne:|Följ oss|Volg ons|Síguenos|Siga-nos:|Nossas redes:|Bizi takip edin|Sosyal medya:|フォロー:|公式アカウント:|Folge uns:|Soziale Medien:|Znajdź nas:|Seguici:|Seuraa meitä:|Somessa:|Følg oss:|Ακολουθήστε μας:|Βρείτε μας:|Ми в соцмережах:|Последвайте ни:|Пратите нас:|Sledite nam:|Jälgi meid:|Seko mums:|Sekite mus:|עקבו אחרינו:|تابعونا:|팔로우:|关注我们:|追蹤我們:|Theo dõi chúng tôi:|ติดตามเรา:|Ikuti kami:|Segueix-nos:|Social media:';
const crediting =
  'Web vytvořil|Izrada weba:|Készítette:|Weboldal:|Realizat de|Skapad av|Webb:|Website door|Diseño web:|Desenvolvimento:|Tasarım:|サイト制作:|Разработка сайта:|Створено|Изработка:|Izdelava:|Teostus:|Izstrāde:|Sprendimas:|בניית אתר:|تصميم|제작:|网站设计:|Thiết kế bởi|Dibuat oleh|Toteutus:|Κατασκευή:|Projekt i wykonanie:|Réalisation :|Site by|Social media management:|Social Media von';

describe('a name alone in the frame of a site', () => {
  it.each(announcing.split('|'))('is the site’s own behind "%s"', async (words) => {
    expect(await shapesWhere(false, anywhere, words, 'Stará farba')).toEqual([]);
  });

  it.each(crediting.split('|'))('is the maker’s behind "%s"', async (words) => {
    expect(await shapesWhere(true, anywhere, words, 'Pixelovna')).toEqual([]);
  });

  it('is the site’s own where the title of the page says the name, whatever stands before it', async () => {
    const html = page(`<p>© 2026</p><p>Bölümümüz: ${link('Stará farba')}</p>`, 'Stará farba – colours');
    expect(await declared(html)).toContain(named);
  });

  it('is the site’s own far above the line of copyright, in the head too', async () => {
    const words = `<p>Bölümümüz: ${link('Stará farba')}</p>`;
    const above = page(`${words}<p>Open daily</p><p>Main street 4</p><p>© 2026 Farben Novak</p>`);
    expect(await declared(above)).toContain(named);
    const head = page('<p>© 2026 Farben Novak</p>').replace('</header>', `${words}</header>`);
    expect(await declared(head)).toContain(named);
  });

  it('is the maker’s in the last line of a page without a line of copyright, and not before it', async () => {
    const words = `<p>Bölümümüz: ${link('Pixelovna')}</p>`;
    expect(await declared(page(`<p>Tel. 123</p>${words}`))).not.toContain(named);
    expect(await declared(page(`${words}<p>Tel. 123, open daily</p>`))).toContain(named);
  });
});
