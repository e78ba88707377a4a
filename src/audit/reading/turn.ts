/**
 * Whose turn it is in a thread that has many jobs at a time, in memory that both threads see: so it can be read even of a thread that
 * hangs or has died. Each job has one. The first number is odd while the job's code runs; the second says which
 * answer it is reading (0: none yet).
 */
export type Turn = Int32Array<SharedArrayBuffer>;

export function newTurn(): Turn {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Changes whenever the job's code begins or stops running. */
export function countOf(turn: Turn): number {
  return Atomics.load(turn, 0);
}

export function isRunning(turn: Turn): boolean {
  return countOf(turn) % 2 === 1;
}

export function answerInWork(turn: Turn): number {
  return Atomics.load(turn, 1);
}

export function begin(turn: Turn, answer: number): void {
  Atomics.store(turn, 1, answer);
  if (!isRunning(turn)) Atomics.add(turn, 0, 1);
}

export function end(turn: Turn): void {
  if (isRunning(turn)) Atomics.add(turn, 0, 1);
}
