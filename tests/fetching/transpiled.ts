import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The rooms a fetch needs as plain JavaScript in a folder of their own, for tests that need a process of their own. */
export function transpiledFetching(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-'));
  for (const name of ['data', 'package.json', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name));
  for (const part of [...groundFiles(), ...sourcesIn('model'), ...sourcesIn('fetching')]) {
    const target = join(folder, 'dist', part.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(readFileSync(join(root, 'src', part), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(target, outputText);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What lies beside the rooms, and serves all of them. */
function groundFiles(): string[] {
  return readdirSync(join(root, 'src')).filter((name) => name.endsWith('.ts'));
}

function sourcesIn(room: string): string[] {
  return readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name));
}
