/**
 * The colours of both themes. Blue, ochre and brick stay apart for every common colour blindness and differ in
 * lightness too; each class also has a word, a symbol, and (badly: dots; unseen: hatching) a pattern. Text colours
 * reach 4.5:1 on paper and surface, graphic colours 3:1.
 */
const light = {
  paper: '#fbfaf6',
  surface: '#ffffff',
  sunk: '#f2efe7',
  silence: '#e6e1d3',
  ink: '#1b2230',
  soft: '#525b6b',
  line: '#ddd8cb',
  rule: '#858b96',
  link: '#1a4f80',
  well: '#155a86',
  'well-ink': '#17597f',
  alive: '#5f93b3',
  'alive-ink': '#2f5f7d',
  badly: '#bb7a0c',
  'badly-ink': '#7a4f00',
  left: '#c4523a',
  'left-ink': '#8f3320',
  unseen: '#757b87',
  'unseen-ink': '#525b6b',
  faint: '#9dbdd3',
};

const dark: Record<keyof typeof light, string> = {
  paper: '#14171c',
  surface: '#1b1f26',
  sunk: '#101217',
  silence: '#2b303a',
  ink: '#ecebe5',
  soft: '#adb4c0',
  line: '#343a45',
  rule: '#79818f',
  link: '#9ac6ee',
  well: '#58aedb',
  'well-ink': '#82c5e9',
  alive: '#3f7f9f',
  'alive-ink': '#8fbcd6',
  badly: '#dda43b',
  'badly-ink': '#e6b761',
  left: '#d9674d',
  'left-ink': '#f09a86',
  unseen: '#8b93a1',
  'unseen-ink': '#adb4c0',
  faint: '#3d6b87',
};

function declarations(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

const defaultBrand = '#1f4b7a';

/** The custom properties of the page; `brand` only colours the band at the top, so any colour will do. */
export function tokens(brand: string | undefined): string {
  const brandColour =
    brand !== undefined && /^#[0-9a-f]{3}(?:[0-9a-f]{3})?$/i.test(brand) ? brand : defaultBrand;
  return `
:root{color-scheme:light;--brand:${brandColour};${declarations(light)}
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Charter,Cambria,"Noto Serif","Liberation Serif",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declarations(dark)}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${declarations(dark)}}}
`;
}
