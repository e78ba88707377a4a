import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';
import { realPackages } from './packages.js';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const setUp = beside('wordpress-set-up.php');
const router = beside('wordpress-router.php');
/** The database plugin warns of a name that a file does not have. */
const quietly = [
  '-d',
  'display_errors=stderr',
  '-d',
  'error_reporting=E_ERROR',
  '-d',
  'sendmail_path=/bin/true',
];

export interface WordPress {
  /** Where it answers; it takes the host it is asked as from `x-forwarded-host`. */
  origin: string;
  folder: string;
  /** Publishes a post of so many days ago each. */
  publish(daysAgo: readonly number[]): void;
  stop(): void;
}

/** WordPress itself (the builds of its playground) on PHP's own server, its database one SQLite file. */
export async function startWordPress(
  host: string,
  daysAgo: readonly number[] | 'sample',
): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-wordpress-'));
  unpack(realPackages('wordpress', ['@wp-playground/wordpress-builds@0.9.19']), folder);
  const publish = (days: readonly number[] | 'sample') =>
    void execFileSync(
      'php',
      [...quietly, setUp, folder, host, typeof days === 'string' ? days : days.join(',')],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  publish(daysAgo);
  const port = await freePort();
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder, router], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '2' },
    stdio: 'ignore',
    detached: true,
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let i = 0; !(await isUp(origin)); i++) {
    if (i > 100)
      throw new Error(
        'there is no PHP here (apt-get install php-cli php-sqlite3 php-mbstring php-xml unzip)',
      );
    await wait(100);
  }
  return {
    origin,
    folder,
    publish,
    stop() {
      // Its workers are processes of the same group.
      if (php.pid !== undefined) process.kill(-php.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unpack(packages: string, folder: string): void {
  const builds = join(packages, 'node_modules/@wp-playground/wordpress-builds/src');
  const unzip = (zip: string, to: string) => execFileSync('unzip', ['-q', '-o', join(builds, zip), '-d', to]);
  unzip('wordpress/wp-6.5.zip', folder);
  // The build brings a site of its own along.
  rmSync(join(folder, 'wp-content/database'), { recursive: true, force: true });
  const plugin = join(folder, 'wp-content/plugins/sqlite-database-integration');
  const unpacked = join(folder, 'unpacked');
  unzip('sqlite-database-integration/sqlite-database-integration.zip', unpacked);
  cpSync(join(unpacked, 'sqlite-database-integration-main'), plugin, { recursive: true });
  const dropIn = readFileSync(join(plugin, 'db.copy'), 'utf8')
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', plugin)
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(join(folder, 'wp-content/db.php'), dropIn);
  const config = join(folder, 'wp-config.php');
  writeFileSync(
    config,
    `${behindProxy}${readFileSync(join(folder, 'wp-config-sample.php'), 'utf8').replace('<?php', '')}`,
  );
  appendFileSync(config, '\n');
}

/** Who asks comes through a proxy that ends the encryption, as before many a real WordPress. */
const behindProxy = `<?php
if (isset($_SERVER['HTTP_X_FORWARDED_HOST'])) {
    $_SERVER['HTTP_HOST'] = $_SERVER['HTTP_X_FORWARDED_HOST'];
    $_SERVER['HTTPS'] = 'on';
    define('WP_HOME', 'https://' . $_SERVER['HTTP_HOST']);
    define('WP_SITEURL', WP_HOME);
}
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
`;

async function isUp(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}
