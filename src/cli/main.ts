#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../package-root.js';
import { assistCommand } from './assist.js';
import { auditCommand } from './audit.js';
import { checkCommand } from './check.js';
import { demoCommand } from './demo.js';
import { diffCommand } from './diff.js';
import { discoverCommand } from './discover.js';
import { doctorCommand } from './doctor.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { exitCodes, reportError } from './failure.js';
import { networksCommand } from './networks.js';
import { noteCommand } from './note.js';
import { readCommand } from './read.js';
import { reportCommand } from './report.js';
import { robotsCommand } from './robots.js';
import { selfcheckCommand } from './selfcheck.js';

/** The command line: one file per command, each loading what it needs only when it runs. */
function program(): Command {
  return new Command('followsuit')
    .description(
      "Audits your competitors' social presence: which accounts are alive, which were left behind, and whether following suit is a reason at all.",
    )
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .addCommand(auditCommand())
    .addCommand(discoverCommand())
    .addCommand(checkCommand())
    .addCommand(readCommand())
    .addCommand(assistCommand())
    .addCommand(noteCommand())
    .addCommand(reportCommand())
    .addCommand(explainCommand())
    .addCommand(diffCommand())
    .addCommand(exportCommand())
    .addCommand(networksCommand())
    .addCommand(robotsCommand())
    .addCommand(doctorCommand())
    .addCommand(selfcheckCommand())
    .addCommand(demoCommand());
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
