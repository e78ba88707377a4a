import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cli } from './run.js';

/** `script` of util-linux gives a program a pseudo-terminal; where it is missing these tests are passed over. */
export const hasTerminal =
  process.platform === 'linux' && spawnSync('script', ['--version']).stdout?.includes('util-linux') === true;

export interface InTerminal {
  child: ChildProcess;
  /** What the terminal has shown so far. */
  shown(): string;
  /** Waits until the terminal has shown this, or has shown it so many times. */
  sees(text: string, times?: number): Promise<void>;
  type(keys: string): void;
  ended: Promise<number>;
}

/** Runs the built command line in a pseudo-terminal of 80 columns. */
export function inTerminal(args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): InTerminal {
  const command = [process.execPath, cli, ...args]
    .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
    .join(' ');
  const env = {
    ...process.env,
    LC_ALL: 'C',
    FOLLOWSUIT_LANG: '',
    FOLLOWSUIT_CONTACT: '',
    FORCE_COLOR: undefined,
    ...more,
  };
  const child = spawn('script', ['-qec', `stty cols 80 rows 24; exec ${command}`, '/dev/null'], { cwd, env });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  return {
    child,
    shown: () => text,
    ended,
    type: (keys) => child.stdin.write(keys),
    sees: async (wanted, times = 1) => {
      const until = Date.now() + 100_000;
      while (text.split(wanted).length <= times) {
        if (Date.now() > until)
          throw new Error(`never saw ${JSON.stringify(wanted)} in ${JSON.stringify(text)}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
  };
}
