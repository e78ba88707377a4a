import { existsSync } from 'node:fs';
import { type Config, readConfig } from './config.js';
import { writeWhole } from './write-whole.js';

/** Writes a configuration again, or a new one; what the change leaves alone stays as it was. Nothing is written for undefined. */
export async function changeConfig(
  path: string,
  change: (before: Config) => Config | undefined,
): Promise<boolean> {
  const config = change(existsSync(path) ? readConfig(path) : {});
  if (config === undefined) return false;
  await writeWhole(path, `${JSON.stringify(config, null, 2)}\n`);
  return true;
}
