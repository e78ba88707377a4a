import { describe, expect, it } from 'vitest';
import { nextPages } from '../../src/discovery/next-page.js';
import { loadHtml } from '../../src/networks/text/markup/html.js';

const home = 'https://acme.example/';

function kinds(html: string, page = home) {
  return nextPages(loadHtml(html), page).map((n) => `${n.kind} ${n.url}`);
}

describe('nextPages', () => {
  it.each([
    ['English', '<a href="/x1">Contact us</a>', 'contact'],
    ['German', '<a href="/x1">Impressum</a>', 'imprint'],
    ['German, umlaut', '<a href="/x1">Über uns</a>', 'about'],
    ['French', '<a href="/x1">Mentions légales</a>', 'imprint'],
    ['French, people', '<a href="/x1">Qui sommes-nous ?</a>', 'about'],
    ['Spanish', '<a href="/x1">Quiénes somos</a>', 'about'],
    ['Spanish, legal', '<a href="/aviso-legal/">x</a>', 'imprint'],
    ['Italian', '<a href="/x1">Chi siamo</a>', 'about'],
    ['Italian, contact', '<a href="/contatti.html">x</a>', 'contact'],
    ['Portuguese', '<a href="/quem-somos">x</a>', 'about'],
    ['Dutch', '<a href="/over-ons">x</a>', 'about'],
    ['Swedish', '<a href="/x1">Om oss</a>', 'about'],
    ['Finnish', '<a href="/x1">Yhteystiedot</a>', 'contact'],
    ['Polish', '<a href="/o-nas">x</a>', 'about'],
    ['Turkish', '<a href="/x1">Hakkımızda</a>', 'about'],
    ['Russian', '<a href="/x1">Контакты</a>', 'contact'],
    ['Japanese', '<a href="/x1">お問い合わせ</a>', 'contact'],
    ['Chinese', '<a href="/x1">关于我们</a>', 'about'],
    ['press', '<a href="/en/company/newsroom">x</a>', 'press'],
  ])('finds a page in %s', (_, html, kind) => {
    expect(kinds(html).map((k) => k.split(' ')[0])).toEqual([kind]);
  });

  it('reads contact first, one page of each kind, and neither files nor other sites nor deep pages', () => {
    expect(
      kinds(
        '<a href="/blog">Blog</a><a href="/about">About</a><a href="/contact.pdf">Contact</a><a href="https://other.example/contact">Contact</a>' +
          '<a href="/contact#form">Contact</a><a href="/contact-us">Contact us</a><a href="/a/b/c/d/contact">More</a><a href="mailto:a@acme.example">Contact</a>',
      ),
    ).toEqual([
      'contact https://acme.example/contact',
      'about https://acme.example/about',
      'blog https://acme.example/blog',
    ]);
  });

  it('follows sub-domains of the same company', () => {
    expect(kinds('<a href="https://de.acme.example/kontakt">Kontakt</a>')).toEqual([
      'contact https://de.acme.example/kontakt',
    ]);
  });
});
