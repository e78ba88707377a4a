import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Against real server software, which is installed first: minutes, and not part of the normal run. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/real/**/*.real.ts'],
    testTimeout: 600_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});
