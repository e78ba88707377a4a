import { DAY, NOW } from './clock.mjs';

/**
 * The times of an account's posts, newest first. `{ every, last, count, spread }`: a steady rhythm in days, whose newest post
 * is `last` days old. `{ bursts: [{ from, posts, days }] }`: so many posts within so many days from a date on.
 */
export function timesOf(rhythm, random) {
  const times = rhythm.bursts
    ? rhythm.bursts.flatMap((burst) => burstOf(burst, random))
    : steady(rhythm, random);
  return times.sort((a, b) => b - a);
}

function steady({ every, last, count, spread = 0.35 }, random) {
  const times = [];
  let at = NOW - last * DAY;
  for (let i = 0; i < count; i++) {
    times.push(i === 0 ? shopHour(at, random, 0) : shopHour(at, random));
    at -= every * DAY * (1 + (random.next() * 2 - 1) * spread);
  }
  return times;
}

function burstOf({ from, posts, days }, random) {
  const start = Date.parse(from);
  return Array.from({ length: posts }, (_, i) =>
    shopHour(start + ((i + random.next() * 0.6) * days * DAY) / posts, random),
  );
}

/** Shops post while they are awake: between seven and seven, never in the future. */
function shopHour(at, random, wobble = 1) {
  const day = Math.floor(at / DAY) * DAY;
  const time = day + (7 * 60 + random.whole(0, 720)) * 60_000 + random.whole(0, 59) * 1000 * wobble;
  return time < NOW ? time : time - DAY;
}
