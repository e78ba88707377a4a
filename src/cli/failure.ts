import { packagePath } from '../package-root.js';
import { failureWords } from './failure-words.js';
import { warn } from './print.js';

export const exitCodes = { done: 0, condition: 1, usage: 2, interrupted: 130 } as const;

/** Something a person can put right: told in one sentence, without a stack, with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Prints a failure and returns its exit code. What is no UsageError is a bug of ours, and keeps its stack. */
export function reportError(error: unknown): number {
  if (error instanceof UsageError) {
    warn(`followsuit: ${error.message}\n`);
    return exitCodes.usage;
  }
  const trouble = fileTrouble(error) ?? driverTrouble(error) ?? browserTrouble(error);
  if (trouble !== undefined) {
    warn(`followsuit: ${trouble}\n`);
    return exitCodes.usage;
  }
  warn(`followsuit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 70;
}

/** What the operating system has against a file somebody named, and what would be right. */
function fileTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const words = failureWords();
  const said = Object.entries(words.files).find(([code]) => code === error.code)?.[1];
  if (said === undefined) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : words.output;
  return `${path}${words.colon} ${said}`;
}

const driverSigns = /better[-_]sqlite3|Could not locate the bindings file|NODE_MODULE_VERSION/;

/** The database driver is a compiled program: missing, or made for another Node.js, it is mended by one command. */
export function driverTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  const isUnloadable =
    code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
  const isUnbuilt = /Could not locate the bindings file/.test(error.message);
  if (!isUnbuilt && !(isUnloadable && driverSigns.test(error.message))) return undefined;
  return failureWords().driver(`${process.version}, ${process.platform}-${process.arch}`, rebuildCommand());
}

/** `npm rebuild`, where the driver lies: beside us when we are installed, in our own folder in a checkout. */
function rebuildCommand(): string {
  const root = packagePath('.').replace(/[\\/]$/, '');
  const home = root.replace(/[\\/]node_modules[\\/]followsuit$/, '');
  return `npm rebuild better-sqlite3 --prefix "${home}"`;
}

/** What Playwright says of a browser fills a screen; its first line, and what would do instead. */
function browserTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const about = /^browserType\.(?:launch|connect|connectOverCDP)\w*: ([^\n]{1,200})/.exec(error.message)?.[1];
  return about === undefined ? undefined : failureWords().browser(about);
}
