import { expect, it } from 'vitest';
import { AnswerBook } from '../../src/audit/stored-ask.js';
import type { Ask, RefusalCode } from '../../src/model/answer.js';
import { openStore } from '../../src/store/database.js';

const refusing =
  (code: RefusalCode): Ask =>
  async ({ url }) => ({ kind: 'refusal', url, at: 0, reason: { code } });

it('tells of a task what each of its sources came to: one that was cut short has not ended', async () => {
  const store = await openStore(':memory:');
  const book = await AnswerBook.open(store, 1, { keepBodies: 'all' });
  const terms = { taskId: null, takePostponed: false };
  const asking = book.forTask(terms, refusing('dns'));
  await asking.through(refusing('postponed'))({ url: 'https://acme.example/a' });
  expect(asking).toMatchObject({ interrupted: false, postponedUntil: 0, failure: undefined });
  await asking.through(refusing('interrupted'))({ url: 'https://acme.example/b' });
  expect(asking.interrupted).toBe(true);
  const broken = asking.through(() => Promise.reject(new Error('the server went away')));
  await expect(broken({ url: 'https://acme.example/c' })).rejects.toThrow();
  expect(asking.failure).toBeDefined();
  await store.destroy();
});
