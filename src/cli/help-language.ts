import { type Command, Help, type Option } from 'commander';
import { somebody } from '../model/somebody.js';
import { frenchHelp } from './help-words.js';
import { type Language, language } from './language.js';

/** Puts the help of every command into the language of the run. English is what the commands say themselves. */
export function speakHelp(root: Command, spoken: Language): Command {
  if (spoken === 'fr') translate(root);
  return root;
}

function translate(command: Command): void {
  command.description(french(command.description()));
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: french,
    optionDescription: (option) => french(option.description) + remarks(option),
  });
  for (const argument of command.registeredArguments) argument.description = french(argument.description);
  for (const inner of command.commands) translate(inner);
}

/** Choices and defaults, which the library adds in English. */
function remarks(option: Option): string {
  const plain = new Help().optionDescription(option).slice(option.description.length);
  return plain
    .replace('(choices: ', '(au choix : ')
    .replace('default: ', 'par défaut : ')
    .replace(`"${somebody}"`, '« une personne »');
}

function french(text: string): string {
  return frenchHelp[text] ?? text;
}

/** A heading of ours, in the language of the run. */
export function heading(text: string): string {
  return language() === 'fr' ? french(text) : text;
}

/** What the library says of wrong usage: the beginning in English, and the whole in French. */
const complaints: readonly [pattern: RegExp, french: string][] = [
  [/unknown option '([^'\n]*)'/, 'option inconnue « $1 »'],
  [/unknown command '([^'\n]*)'/, 'commande inconnue « $1 »'],
  [/missing required argument '([^'\n]*)'/, 'il manque l’argument « $1 »'],
  [/option '([^'\n]*)' argument missing/, 'l’option « $1 » attend une valeur'],
  [/required option '([^'\n]*)' not specified/, 'l’option « $1 » est obligatoire'],
  [/option '([^'\n]*)' argument '([^'\n]*)' is invalid\./, 'l’option « $1 » ne peut pas être « $2 ».'],
  [
    /command-argument value '([^'\n]*)' is invalid for argument '([^'\n]*)'\./,
    '« $1 » ne convient pas pour « $2 ».',
  ],
  [
    /too many arguments(?: for '([^'\n]*)')?\. Expected (\d+) arguments? but got (\d+)/,
    'trop d’arguments : $2 attendus, $3 donnés',
  ],
  [/Allowed choices are /, 'Au choix : '],
  [/\(Did you mean one of ([^?(\n]*)\?\)/, '(Vouliez-vous dire $1 ?)'],
  [/\(Did you mean ([^?(\n]*)\?\)/, '(Vouliez-vous dire $1 ?)'],
];

/** A complaint of the library in the language of the run. */
export function complaint(text: string, spoken: Language): string {
  if (spoken !== 'fr') return text;
  return complaints.reduce((said, [pattern, french]) => said.replace(pattern, french), text);
}
