// Writes fixtures/demo anew: the made-up industry that `followsuit demo` audits. A test keeps the files and this script together.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFiles } from './demo/build.mjs';

const folder = fileURLToPath(new URL('../fixtures/demo/', import.meta.url));

rmSync(folder, { recursive: true, force: true });
for (const [name, text] of demoFiles()) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
