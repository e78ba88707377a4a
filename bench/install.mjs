import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from './figures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `npm install followsuit` puts into an empty folder, without browsers: bytes of all files. */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-install-'));
  const npm = (args, cwd) =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    });
  try {
    const packed = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root)
      .trim()
      .split('\n')
      .at(-1);
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    npm(['install', '--omit=dev', '--no-audit', '--no-fund', join(folder, packed)], folder);
    const modules = join(folder, 'node_modules');
    const sizes = packagesIn(modules)
      .map((name) => ({ name, mb: bytesIn(join(modules, name)) / 1e6 }))
      .sort((a, b) => b.mb - a.mb);
    const all = sizes.reduce((sum, { mb }) => sum + mb, 0);
    const heaviest = sizes.slice(0, 8).map(({ name, mb }) => `${name} ${mb.toFixed(1)}`);
    return {
      title: 'Install',
      text: `A production install into an empty folder, without browsers. Heaviest, in MB: ${heaviest.join(', ')}.`,
      figures: [figure('all files', [all], 'MB', { atMost: 60 }), figure('packages', [sizes.length], '')],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packagesIn(modules) {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((own) => `${name}/${own}`) : [name],
    );
}

function bytesIn(path) {
  const found = lstatSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
