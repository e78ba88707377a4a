import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // A command line may be slow to start beside a browser on two cores: no test is about half a minute.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Most of the time goes into waiting for servers, browsers and clocks: two cores do two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Some tests keep real time or drive a real browser; on a shared machine such a one may have a second try.
    retry: process.env['CI'] ? 1 : 0,
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});
