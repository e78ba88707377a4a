import { createRequire } from 'node:module';
import type Sqlite from 'better-sqlite3';

type Driver = typeof Sqlite;

const require = createRequire(import.meta.url);

/** Since Node 22.14. An older Node loads what needs it, and dies of it at the first database. */
const NODE_API_OF_13 = 10;

/**
 * better-sqlite3, of the major that suits this Node. The 13th speaks Node-API: it brings its machine code along and runs on every Node
 * that has version 10 of it. The 12th is made for one version of Node, is compiled where there is no ready-made file, and ends
 * with an abort on Node 24.19 and later, but is the last for Node 20.
 * Throws as `require` does; where the machine code is missing, the first database that is opened throws.
 */
export const SqliteDriver: Driver = byNodeApi() ?? require('better-sqlite3');

function byNodeApi(): Driver | undefined {
  if (Number(process.versions.napi) < NODE_API_OF_13) return undefined;
  try {
    const driver: Driver = require('better-sqlite3-node-api');
    // It looks for its machine code only now; for a rare machine it has none.
    new driver(':memory:').close();
    return driver;
  } catch {
    return undefined;
  }
}
