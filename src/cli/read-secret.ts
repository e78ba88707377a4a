import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line from the person without an echo, or from a pipe; undefined when nothing comes. */
export async function readSecret(prompt: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  const isTerminal = stdin.isTTY === true;
  if (isTerminal) stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTerminal });
  try {
    const line = await new Promise<string | undefined>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => resolve(undefined));
      lines.once('SIGINT', () => resolve(undefined));
    });
    const secret = line?.trim();
    return secret === '' ? undefined : secret;
  } finally {
    lines.close();
    if (isTerminal) stderr.write('\n');
  }
}
