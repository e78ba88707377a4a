import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';

/** `followsuit init`: five questions, then a list and a configuration. */
export function initCommand(): Command {
  const command = new Command('init').description(
    'Begin: five questions, then a list of competitors and a configuration in this folder',
  );
  examples(command, 'init', 'init --lang fr');
  return withCommonOptions(command).action(async (options: CommonOptions) => {
    const { init } = await import('./run-init.js');
    process.exitCode = await init(options);
  });
}
