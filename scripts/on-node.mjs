// Runs the unit tests on other versions of Node (npm's `node` package brings them): node scripts/on-node.mjs [22 24] [-- vitest paths]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const split = process.argv.indexOf('--');
const given = process.argv.slice(2, split === -1 ? undefined : split);
const versions = given.length > 0 ? given : ['22', '24'];
/** What needs no browser, no built command line and no long clock. */
const unitTests = ['analysis', 'discovery', 'fetching', 'imports', 'intake', 'networks', 'store'];
const paths = split === -1 ? unitTests.map((room) => `tests/${room}`) : process.argv.slice(split + 1);

function run(folder, path, command, ...args) {
  const env = { ...process.env, PATH: [...path, process.env.PATH].join(delimiter) };
  return spawnSync(command, args, { cwd: folder, stdio: 'inherit', env }).status === 0;
}

/** A copy of the last commit with that Node, its own compiled driver included. */
function testsOn(version) {
  const folder = mkdtempSync(join(tmpdir(), `followsuit-node${version}-`));
  const copy = join(folder, 'project');
  try {
    // The package fetches the binary in a script of its own, which newer versions of npm run only where it is allowed.
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }');
    const node = [join(folder, 'node_modules', 'node', 'bin')];
    return (
      run(folder, [], 'npm', 'install', '--no-audit', '--no-fund', `node@${version}`) &&
      run(folder, node, 'node', '-e', `process.exit(process.version.startsWith('v${version}') ? 0 : 1)`) &&
      run(folder, [], 'git', 'clone', '-q', project, copy) &&
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
