import { Command } from 'commander';
import { version } from '../package-root.js';
import { assistCommand } from './assist.js';
import { auditCommand } from './audit.js';
import { checkCommand } from './check.js';
import { withCommonOptions } from './common.js';
import { connectCommand } from './connect.js';
import { copyCommand } from './copy.js';
import { demoCommand } from './demo.js';
import { deskCommand } from './desk.js';
import { diffCommand } from './diff.js';
import { discoverCommand } from './discover.js';
import { doctorCommand } from './doctor.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { complaint, heading, speakHelp } from './help-language.js';
import { importCommand, importsCommand } from './import.js';
import { initCommand } from './init.js';
import { language } from './language.js';
import { networksCommand } from './networks.js';
import { noteCommand } from './note.js';
import { pastCommand } from './past.js';
import { warn } from './print.js';
import { pruneCommand } from './prune.js';
import { readCommand } from './read.js';
import { reportCommand } from './report.js';
import { robotsCommand } from './robots.js';
import { selfcheckCommand } from './selfcheck.js';
import { statusCommand } from './status.js';
import { versionCommand } from './version.js';
import { watchCommand } from './watch.js';
import { workCommand } from './work.js';

const groups: [string, (() => Command)[]][] = [
  ['The main job:', [initCommand, auditCommand, reportCommand, demoCommand]],
  ['Looking closer:', [discoverCommand, pastCommand, checkCommand, explainCommand, diffCommand]],
  [
    'When the door is shut:',
    [deskCommand, assistCommand, noteCommand, readCommand, importCommand, connectCommand],
  ],
  [
    'Evidence and upkeep:',
    [
      exportCommand,
      workCommand,
      statusCommand,
      copyCommand,
      pruneCommand,
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
export function program(): Command {
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
          .description(heading('Print the help of a command'))
          .helpGroup('Evidence and upkeep:'),
      )
      .exitOverride()
      .configureOutput({
        outputError: (text) => warn(complaint(text.replace(/^error: /, 'followsuit: '), language())),
      })
      .showSuggestionAfterError()
      .addHelpText(
        'after',
        () =>
          `\n${heading('Begin with:')}  followsuit demo   ${language() === 'fr' ? 'ou' : 'or'}   followsuit init`,
      ),
  );
  for (const [heading, commands] of groups) {
    for (const make of commands) root.addCommand(make().copyInheritedSettings(root).helpGroup(heading));
  }
  // The options every command takes may also stand before its name.
  return speakHelp(root, language()).hook('preAction', (_root, command) => {
    for (const [name, value] of Object.entries(root.opts())) {
      if (root.getOptionValueSource(name) !== 'default') command.setOptionValue(name, value);
    }
  });
}

/** A command and its arguments; that it takes options goes without saying. */
function termOf(command: Command): string {
  const args = command.registeredArguments.map((a) => {
    const name = a.variadic ? `${a.name()}...` : a.name();
    return a.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
}
