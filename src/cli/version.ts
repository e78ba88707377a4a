import { Command } from 'commander';
import { version } from '../package-root.js';
import { withCommonOptions } from './common.js';
import { print, printJson } from './print.js';

/** `followsuit version`: for who looks for a command and not for a flag. */
export function versionCommand(): Command {
  const command = new Command('version').description('Print the version, and that of Node.js');
  return withCommonOptions(command).action(({ json }: { json?: boolean }) => {
    if (json) printJson({ followsuit: version, node: process.versions.node });
    else print(`followsuit ${version} (Node.js ${process.versions.node})\n`);
  });
}
