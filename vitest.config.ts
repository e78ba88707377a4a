import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Some tests keep real time or drive a real browser; on a shared machine such a one may have a second try.
    retry: process.env['CI'] ? 1 : 0,
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});
