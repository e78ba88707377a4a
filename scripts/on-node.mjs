// Runs the unit tests on other versions of Node (npm's packages `node-<system>-<machine>` bring them, headers included): node scripts/on-node.mjs [22 24] [-- vitest paths]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const split = process.argv.indexOf('--');
const given = process.argv.slice(2, split === -1 ? undefined : split);
const versions = given.length > 0 ? given : ['22', '24'];
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
/** What needs no browser, no built command line and no long clock. */
const unitTests = ['analysis', 'discovery', 'fetching', 'imports', 'intake', 'networks', 'store'];
const paths = split === -1 ? unitTests.map((room) => `tests/${room}`) : process.argv.slice(split + 1);

/** `home`: where the other Node lies; what is compiled takes its headers from there. */
function run(folder, home, command, ...args) {
  const env = { ...process.env };
  if (home !== undefined) {
    env.PATH = [join(home, 'bin'), process.env.PATH].join(delimiter);
    env.npm_config_nodedir = home;
  }
  return spawnSync(command, args, { cwd: folder, stdio: 'inherit', env }).status === 0;
}

/** A copy of the last commit with that Node, its own compiled driver included. */
function testsOn(version) {
  const folder = mkdtempSync(join(tmpdir(), `followsuit-node${version}-`));
  const copy = join(folder, 'project');
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const node = join(folder, 'node_modules', nodePackage);
    return (
      run(folder, undefined, 'npm', 'install', '--no-audit', '--no-fund', `${nodePackage}@${version}`) &&
      run(folder, node, 'node', '-e', `process.exit(process.version.startsWith('v${version}') ? 0 : 1)`) &&
      run(folder, undefined, 'git', 'clone', '-q', project, copy) &&
      run(copy, node, 'npm', 'ci', '--no-audit', '--no-fund') &&
      run(copy, node, 'node', 'node_modules/vitest/vitest.mjs', 'run', ...paths)
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failed = versions.filter((version) => !testsOn(version));
console.log(
  failed.length === 0 ? `ok on Node ${versions.join(', ')}` : `FAILED on Node ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
