import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logoData } from '../../src/cli/logo.js';
import { workFolder } from './run.js';

const folder = workFolder();

function logo(svg: string | Buffer): string {
  const path = join(folder, 'logo.svg');
  writeFileSync(path, svg);
  return logoData(path);
}

const plain = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><style>.a{fill:url(#g)}</style>
<path id="p" class="a" d="M0 0h9v9z"/><use xlink:href="#p"/></svg>`;

describe('a logo', () => {
  it('may be a plain drawing', () => {
    expect(logo(plain)).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
    ['a handler', '<path onload="alert(1)"/>'],
    ['a handler after a slash', '<path/onload=alert(1) />'],
    ['foreign content', '<foreignObject><b/></foreignObject>'],
    ['a picture from elsewhere', '<image href="https://evil.example/x.png"/>'],
    ['a drawing in a drawing', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a link', '<a href="javascript:alert(1)"><path/></a>'],
    ['an animated link', '<animate attributeName="href" to="javascript:1"/>'],
    ['a style from elsewhere', '<style>@import "https://evil.example/x.css"</style>'],
    ['a fill from elsewhere', '<path fill="url(https://evil.example/x#y)"/>'],
  ])('with %s is refused', (_, inside) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    expect(() => logo(svg)).toThrow(/scripts, or fetches/);
    expect(() => logo(Buffer.from(`\ufeff${svg}`, 'utf16le'))).toThrow(/scripts, or fetches/);
  });

  it.each([
    ['an entity', '<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg>&x;</svg>'],
    ['a style sheet of its own', '<?xml-stylesheet href="https://evil.example/x.css"?><svg></svg>'],
    ['no drawing', '<html></html>'],
  ])('with %s is refused', (_, svg) => {
    expect(() => logo(svg)).toThrow(/scripts, or fetches/);
  });
});
