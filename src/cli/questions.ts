import { createInterface } from 'node:readline';
import { exitCodes } from './failure.js';

/** Asks a person one thing after another; in a terminal, or of lines that come through a pipe. */
export interface Questions {
  /** The line, trimmed; undefined at the end of the input. */
  ask(question: string): Promise<string | undefined>;
  /** A person is there who can answer again. */
  isTerminal: boolean;
  close(): void;
}

export function openQuestions(): Questions {
  const isTerminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: isTerminal });
  const each = lines[Symbol.asyncIterator]();
  lines.on('SIGINT', () => {
    lines.close();
    process.stderr.write('\n');
    process.exit(exitCodes.interrupted);
  });
  return {
    isTerminal,
    async ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const next = await each.next();
      if (!isTerminal) process.stderr.write('\n');
      return next.done ? undefined : next.value.trim();
    },
    close: () => lines.close(),
  };
}
