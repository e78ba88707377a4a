// tsc writes no file modes; the bin needs the executable bit when it is run from a checkout.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
