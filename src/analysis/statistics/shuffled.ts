import { randomFrom } from './random.js';

/** The items in an order that chance chose (Fisher and Yates 1938): the same for the same seed and the same items. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}
