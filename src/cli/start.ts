import { CommanderError } from 'commander';
import { configWords } from './config-words.js';
import { exitCodes, reportError } from './failure.js';
import { languageAsked, setLanguage, systemLanguage } from './language.js';
import { endSoon, OfflineError } from './offline.js';
import { warn } from './print.js';
import { program } from './program.js';

/** The language asked for, else that of the system; the second is a choice of ours, and said. */
function speak(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  const asked = languageAsked(argv, env);
  const system = systemLanguage(env);
  setLanguage(asked ?? system ?? 'en');
  const isQuiet = argv.includes('--quiet') || argv.includes('--json') || !process.stderr.isTTY;
  if (asked === undefined && system !== undefined && system !== 'en' && !isQuiet)
    warn(`followsuit: ${configWords().chosen}\n`);
}

// Whoever reads our output may stop reading (`| head`): that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.done);
    process.exit(reportError(error));
  });
}

try {
  speak(process.argv, process.env);
  // -V is how other programs ask for the version.
  const args = process.argv.slice(2).map((arg, i) => (i === 0 && arg === '-V' ? '--version' : arg));
  await program().parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode =
    error instanceof CommanderError
      ? error.exitCode === 0
        ? exitCodes.done
        : exitCodes.usage
      : reportError(error);
  if (error instanceof OfflineError) endSoon();
}
