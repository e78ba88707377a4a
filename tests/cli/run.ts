import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const root = new URL('../../', import.meta.url).pathname;
/** The built command line; FOLLOWSUIT_CLI names another build. */
export const cli = process.env['FOLLOWSUIT_CLI'] ?? join(root, 'dist/cli/main.js');

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for one test's files, gone at the end of the test file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-cli-'));
  folders.push(folder);
  return folder;
}

export function start(args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = {
    ...process.env,
    FORCE_COLOR: undefined,
    FOLLOWSUIT_DB: '',
    FOLLOWSUIT_CONTACT: '',
    FOLLOWSUIT_LANG: '',
    FOLLOWSUIT_THREADS: '0',
    ...more,
  };
  return spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs the built command line to its end. */
export function run(
  args: readonly string[],
  cwd: string,
  stdin = '',
  more: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = start(args, cwd, more);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  child.stdin?.end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}
