// The one test command: types, lint, dead code, package, and every test, with a browser found or installed for those that need one.
// Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../tests/store/postgres-server.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return result.status ?? 1;
}

const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['lint and format', bin('biome'), ['check', '.']],
  ['dead code', bin('knip'), []],
  ['package', bin('publint'), ['--strict']],
];

async function findBrowser() {
  const { findBrowser: find } = await import('../dist/fetching/browser/find.js');
  return (await find(process.env.FOLLOWSUIT_BROWSER || undefined))?.executablePath;
}

/** Playwright's own Chromium, else Debian's where we are root and apt is there. */
async function installBrowser() {
  console.log('No browser found; trying to install one.');
  run(bin('playwright'), ['install', 'chromium']);
  const own = await findBrowser();
  if (own !== undefined) return own;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium']);
  }
  return findBrowser();
}

let passed = 0;
let failed = 0;
for (const [name, command, args] of checks) {
  const ok = run(command, args) === 0;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  if (ok) passed++;
  else failed++;
}

const browser = existsSync(join(root, 'dist'))
  ? ((await findBrowser()) ?? (await installBrowser()))
  : undefined;
if (browser === undefined) {
  console.error(
    'The browser tests need Chromium, and none could be found or installed: install Chrome, or run `npx playwright install chromium`, or set FOLLOWSUIT_BROWSER to its path.',
  );
  failed++;
}

// The tests of the store and of the audit run on a real server, too, where PostgreSQL is installed or one is named.
const server = process.env.FOLLOWSUIT_TEST_POSTGRES ? undefined : await startPostgres();
if (server === undefined && !process.env.FOLLOWSUIT_TEST_POSTGRES)
  console.log(
    'No PostgreSQL found: the store is tested on SQLite and PGlite only (apt-get install postgresql).',
  );

const out = mkdtempSync(join(tmpdir(), 'followsuit-test-'));
const report = join(out, 'vitest.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const status = run(bin('vitest'), ['run', ...reporters, ...process.argv.slice(2)], {
  ...(browser && { FOLLOWSUIT_BROWSER: browser }),
  ...(server && { FOLLOWSUIT_TEST_POSTGRES: server.url }),
});
server?.stop();
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that fails before its first test counts as one failure.
  const broken = testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  passed += numPassedTests;
  failed += numFailedTests + broken;
  if (status !== 0 && numFailedTests + broken === 0) failed++;
} else failed++;
rmSync(out, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
