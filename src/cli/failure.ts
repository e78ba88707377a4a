export const exitCodes = { done: 0, condition: 1, usage: 2, interrupted: 130 } as const;

/** Something a person can put right: told in one sentence, without a stack, with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Prints a failure and returns its exit code. What is no UsageError is a bug of ours, and keeps its stack. */
export function reportError(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`followsuit: ${error.message}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(
    `followsuit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 70;
}
