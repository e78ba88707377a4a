import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';
import { type FetchOptions, withFetchOptions } from './fetch-options.js';
import type { ConnectOptions } from './run-connect.js';

/** `followsuit connect`: the keys a small firm can have today, how to get one, and where it is kept. */
export function connectCommand(): Command {
  const command = new Command('connect')
    .description('Get and keep the keys that open what is closed to visitors')
    .argument('[network]', 'youtube, instagram, x, twitch, github … (default: which there are)')
    .option('--forget', 'remove the key that is kept')
    .option('--untried', 'keep the key without trying it');
  return examples(
    withCommonOptions(withFetchOptions(command)),
    'connect',
    'connect youtube',
    'connect x --forget',
  ).action(async (network: string | undefined, options: CommonOptions & FetchOptions & ConnectOptions) => {
    const { connect } = await import('./run-connect.js');
    process.exitCode = await connect(network, options);
  });
}
