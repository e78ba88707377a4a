// Draws docs/architecture.svg from the imports, and writes the table of docs/architecture.md; --check says whether both are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draw, house } from './architecture/drawing.mjs';
import { importsOfRooms, withoutDetours } from './architecture/imports.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const imports = importsOfRooms(path('src'), Object.keys(house));
const rows = [...imports].map(
  ([room, others]) =>
    `| \`${room}\` | ${
      Object.keys(house)
        .filter((o) => others.has(o))
        .map((o) => `\`${o}\``)
        .join(', ') || 'nothing'
    } |`,
);
const page = readFileSync(path('docs/architecture.md'), 'utf8');
const written = page.replace(
  /(<!-- imports -->\n)[\s\S]*?(<!-- \/imports -->)/,
  (_, open, close) => `${open}| room | imports |\n|---|---|\n${rows.join('\n')}\n${close}`,
);
const current = [
  ['docs/architecture.svg', draw(withoutDetours(imports))],
  ['docs/architecture.md', written],
];

if (process.argv.includes('--check')) {
  const old = current.filter(([name, text]) => readFileSync(path(name), 'utf8') !== text);
  for (const [name] of old) console.error(`${name} is not what the imports say: npm run docs:architecture`);
  process.exitCode = old.length > 0 ? 1 : 0;
} else for (const [name, text] of current) writeFileSync(path(name), text);
