import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs server software from npm into a folder of its own and keeps it there for the next run; gives the folder. `built`: packages
 * with a compiled part, which newer versions of npm build only when asked by name.
 */
export function realPackages(
  name: string,
  packages: readonly string[],
  built: readonly string[] = [],
): string {
  const folder = process.env['FOLLOWSUIT_REAL'] ?? join(tmpdir(), 'followsuit-real');
  const at = join(folder, name);
  const ready = join(at, 'ready');
  if (existsSync(ready)) return at;
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), '{"private":true}');
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: at, stdio: 'ignore' });
  npm('install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages);
  if (built.length > 0) npm('rebuild', '--ignore-scripts=false', '--foreground-scripts', ...built);
  writeFileSync(ready, '');
  return at;
}
