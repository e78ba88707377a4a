import type { Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { complaint } from '../../src/cli/help-language.js';
import { frenchHelp } from '../../src/cli/help-words.js';
import { setLanguage } from '../../src/cli/language.js';
import { program } from '../../src/cli/program.js';

afterEach(() => setLanguage('en'));

function all(command: Command): Command[] {
  return [command, ...command.commands.flatMap(all)];
}

function sentencesOf(command: Command): string[] {
  return [
    command.description(),
    command.helpGroup(),
    ...command.options.flatMap((option) => [option.description, option.helpGroupHeading]),
    ...command.registeredArguments.map((argument) => argument.description),
  ].filter((text): text is string => text !== undefined && text !== '');
}

/** Said by the library, or beside the commands. */
const headings = ['Usage:', 'Arguments:', 'Options:', 'Commands:', 'Examples:', 'Begin with:'];
const beside = ['print this help', 'Print the help of a command'];

describe('help in French', () => {
  it('has every sentence of every command, and no other', () => {
    const said = new Set([...all(program()).flatMap(sentencesOf), ...headings, ...beside]);
    expect([...said].filter((text) => frenchHelp[text] === undefined)).toEqual([]);
    expect(Object.keys(frenchHelp).filter((text) => !said.has(text))).toEqual([]);
  });

  it('leaves no English behind, and fits 80 columns', () => {
    setLanguage('fr');
    // Short words such as "only these" may stand in another sentence.
    const english = Object.keys(frenchHelp).filter((text) => text.length > 12 && frenchHelp[text] !== text);
    for (const command of all(program())) {
      const help = command.configureOutput({ getOutHelpWidth: () => 80 }).helpInformation();
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(help).not.toMatch(/\((?:default|choices): /);
      const words = help.replace(/\s+/g, ' ');
      expect(english.filter((text) => words.includes(text))).toEqual([]);
    }
  });

  it.each([
    ["followsuit: unknown option '--nope'", 'followsuit: option inconnue « --nope »'],
    [
      "followsuit: option '--robots <mode>' argument 'x' is invalid. Allowed choices are obey, ignore.",
      'followsuit: l’option « --robots <mode> » ne peut pas être « x ». Au choix : obey, ignore.',
    ],
  ])('says %j in French', (en, fr) => {
    expect(complaint(en, 'fr')).toBe(fr);
    expect(complaint(en, 'en')).toBe(en);
  });
});
