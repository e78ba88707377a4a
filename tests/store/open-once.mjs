// Opens a database as the commands do, and says what comes of it.
import { naming } from '../../dist/cli/store.js';
import { openStore } from '../../dist/store/database.js';

const [path] = process.argv.slice(2);
try {
  const store = await naming(path, () => openStore(path));
  await store.destroy();
  console.log('opened');
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
