#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../package-root.js';
import { exitCodes, reportError } from './failure.js';
import { readCommand } from './read.js';

/** The command line: one file per command, each loading what it needs only when it runs. */
function program(): Command {
  return new Command('followsuit')
    .description(
      "Audits your competitors' social presence: which accounts are alive, which were left behind, and whether following suit is a reason at all.",
    )
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .addCommand(readCommand());
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode =
    error instanceof CommanderError
      ? error.exitCode === 0
        ? exitCodes.done
        : exitCodes.usage
      : reportError(error);
}
