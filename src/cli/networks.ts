import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';
import { print } from './print.js';

/** `followsuit networks`: which networks, which ways, what each yields, what it needs. */
export function networksCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('networks')
        .description('Which networks followsuit reads, by which ways, what each way yields and what it needs')
        .argument('[network...]', 'only these')
        .option('--docs <folder>', 'write one page of documentation per network'),
    ),
    'networks',
    'networks youtube instagram',
  ).action(async (names: string[], options: CommonOptions & { docs?: string }) => {
    const { listNetworks } = await import('./list-networks.js');
    print(listNetworks(names, options));
  });
}
