import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const rooms = ['analysis', 'discovery', 'imports', 'intake', 'networks', 'report'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    // A command line may be slow to start beside a browser on two cores: no test is about half a minute.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Most of the time goes into waiting for servers, browsers and clocks: two cores do two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Some tests keep real time or drive a real browser; on a shared machine such a one may have a second try.
    retry: process.env['CI'] ? 1 : 0,
    env: { NO_COLOR: '1', TZ: 'UTC' },
    projects: [
      // These rooms keep nothing between two calls, so their files can share what one of them has loaded: a third of the time.
      { extends: true, test: { name: 'rooms', include: rooms, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...rooms],
        },
      },
    ],
  },
});
