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
  if (isFileError(error)) {
    warn(`followsuit: ${error.path ?? 'the output'}: ${fileTroubles[error.code]}\n`);
    return exitCodes.usage;
  }
  warn(`followsuit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 70;
}

/** What the operating system says about a file somebody named, and what would be right. */
const fileTroubles: Record<string, string> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the path.',
  EISDIR: 'this is a folder. Give the path of a file.',
  EACCES: 'access is denied. Check the permissions, or choose another place.',
  EPERM: 'access is denied. Check the permissions, or choose another place.',
  EROFS: 'this place is read-only. Choose another one.',
  ENAMETOOLONG: 'this name is too long. Choose a shorter one.',
  ENOSPC: 'the disk is full. Make room, or choose another place.',
  EDQUOT: 'your share of this disk is used up. Make room, or choose another place.',
  EFBIG: 'the file would be larger than is allowed here. Choose another place.',
  EIO: 'the disk does not answer as it should. Choose another place.',
};

function isFileError(error: unknown): error is Error & { code: string; path?: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    Object.hasOwn(fileTroubles, error.code)
  );
}
