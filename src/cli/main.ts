#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../package-root.js';
import { assistCommand } from './assist.js';
import { auditCommand } from './audit.js';
import { checkCommand } from './check.js';
import { withCommonOptions } from './common.js';
import { configWords } from './config-words.js';
import { connectCommand } from './connect.js';
import { demoCommand } from './demo.js';
import { diffCommand } from './diff.js';
import { discoverCommand } from './discover.js';
import { doctorCommand } from './doctor.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { exitCodes, reportError } from './failure.js';
import { importCommand, importsCommand } from './import.js';
import { initCommand } from './init.js';
import { languageAsked, setLanguage, systemLanguage } from './language.js';
import { networksCommand } from './networks.js';
import { noteCommand } from './note.js';
import { endSoon, OfflineError } from './offline.js';
import { warn } from './print.js';
import { readCommand } from './read.js';
import { reportCommand } from './report.js';
import { robotsCommand } from './robots.js';
import { selfcheckCommand } from './selfcheck.js';
import { versionCommand } from './version.js';
import { watchCommand } from './watch.js';

const groups: [string, (() => Command)[]][] = [
  ['The main job:', [initCommand, auditCommand, reportCommand, demoCommand]],
  ['Looking closer:', [discoverCommand, checkCommand, explainCommand, diffCommand]],
  ['When the door is shut:', [assistCommand, noteCommand, readCommand, importCommand, connectCommand]],
  [
    'Evidence and upkeep:',
    [
      exportCommand,
      watchCommand,
      networksCommand,
      importsCommand,
      robotsCommand,
      doctorCommand,
      selfcheckCommand,
      versionCommand,
    ],
  ],
];

/** The command line: one file per command, each loading what it needs only when it runs. */
function program(): Command {
  const root = withCommonOptions(
    new Command('followsuit')
      .description(
        "Audits your competitors' social presence: which accounts are alive, which were left behind, and whether following suit is a reason at all.",
      )
      .optionsGroup('General:')
      .version(version, '-v, --version', 'print the version')
      .configureHelp({ subcommandTerm: termOf })
      .addHelpCommand(
        new Command('help')
          .argument('[command]')
          .description('Print the help of a command')
          .helpGroup('Evidence and upkeep:'),
      )
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'followsuit: ')) })
      .showSuggestionAfterError()
      .addHelpText('after', '\nBegin with:  followsuit demo   or   followsuit init'),
  );
  for (const [heading, commands] of groups) {
    for (const make of commands) root.addCommand(make().copyInheritedSettings(root).helpGroup(heading));
  }
  // The options every command takes may also stand before its name.
  return root.hook('preAction', (_root, command) => {
    for (const [name, value] of Object.entries(root.opts())) {
      if (root.getOptionValueSource(name) !== 'default') command.setOptionValue(name, value);
    }
  });
}

/** The language asked for, else that of the system; the second is a choice of ours, and said. */
function speak(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  const asked = languageAsked(argv, env);
  const system = systemLanguage(env);
  setLanguage(asked ?? system ?? 'en');
  const isQuiet = argv.includes('--quiet') || argv.includes('--json') || !process.stderr.isTTY;
  if (asked === undefined && system !== undefined && system !== 'en' && !isQuiet)
    warn(`followsuit: ${configWords().chosen}\n`);
}

/** A command and its arguments; that it takes options goes without saying. */
function termOf(command: Command): string {
  const args = command.registeredArguments.map((a) => {
    const name = a.variadic ? `${a.name()}...` : a.name();
    return a.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
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
