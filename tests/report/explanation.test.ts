import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stepRooms } from '../../src/report/terminal/render-explanation.js';

it('names rooms of the source that are there', () => {
  const missing = Object.values(stepRooms).filter((room) => !existsSync(`src/${room}`));
  expect(missing).toEqual([]);
});
