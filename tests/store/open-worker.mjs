// Opens one database after another, until it is killed. Arguments: folder, and perhaps the database of an older version to open copies of.
import { copyFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../dist/store/database.js';

const [folder, older] = process.argv.slice(2);
for (let i = 0; ; i++) {
  const path = join(folder, `${i}.db`);
  if (older !== undefined) {
    // Whole or not at all: half a copy is nothing that a followsuit has left.
    copyFileSync(older, `${folder}.part`);
    renameSync(`${folder}.part`, path);
  }
  writeSync(1, '.');
  const store = await openStore(path);
  await store.destroy();
}
