// Opens one database after another, until it is killed. Arguments: folder, and perhaps the database of an older version to open copies of.
import { copyFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../dist/store/database.js';

const [folder, older] = process.argv.slice(2);
for (let i = 0; ; i++) {
  const path = join(folder, `${i}.db`);
  if (older !== undefined) copyFileSync(older, path);
  writeSync(1, '.');
  const store = await openStore(path);
  await store.destroy();
}
