import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { packagePath, version } from '../package-root.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import { exitCodes, UsageError } from './failure.js';
import { listWords } from './list-words.js';
import { makeFolder } from './make-folder.js';
import { print, printJson } from './print.js';
import { schedules } from './schedules.js';
import { watchWords } from './watch-words.js';
import { writeWhole } from './write-whole.js';

export interface WatchOptions {
  write?: boolean;
}

/** Prints the schedules of a list, or writes them. */
export async function runWatch(
  named: readonly string[],
  options: CommonOptions & WatchOptions,
): Promise<number> {
  const { list } = configOf(options);
  const lists = named.length > 0 ? named : list === undefined ? [] : [list];
  if (lists.length === 0) throw new UsageError(listWords().none);
  const missing = lists.find((path) => !existsSync(path) && !/[.:]/.test(path));
  if (missing !== undefined) throw new UsageError(watchWords().missing(missing));
  const files = schedules({
    node: process.execPath,
    program: packagePath('dist/cli/main.js'),
    folder: resolve('.'),
    lists,
    version,
  });
  if (options.write) return write(files, options);
  if (options.json) printJson(files);
  else print(`${watchWords().head}\n\n${files.map(({ path, text }) => `# ${path}\n${text}`).join('\n')}`);
  return exitCodes.done;
}

async function write(files: ReturnType<typeof schedules>, { json }: CommonOptions): Promise<number> {
  for (const { path, text } of files) {
    makeFolder(dirname(path));
    await writeWhole(path, text);
  }
  const paths = files.map(({ path }) => path);
  if (json) printJson({ written: paths });
  else print(`${paths.join('\n')}\n\n${watchWords().written}\n`);
  return exitCodes.done;
}
