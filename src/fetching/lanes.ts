import pLimit from 'p-limit';

/** One request in flight per host, and a limit over all hosts. */
export interface HostLanes {
  /** Runs `turn` when every earlier turn of this host is over. */
  inTurn<T>(key: string, turn: () => Promise<T>): Promise<T>;
  /**
   * Takes one of the places for requests in flight. Called when the host is due, so that the waiting line is in the
   * order in which hosts became due: the earliest-due host goes first, and no host waits behind another's gap. Sites leave one
   * place free: a host that all companies share has the longest line, and what it waits for a place the whole run waits.
   */
  inFlight<T>(request: () => Promise<T>, place?: Place): Promise<T>;
}

interface Place {
  isDrawn?: boolean;
  isSite?: boolean;
}

/** Waits for a place to draw a page in, where browsers are shared with other processes of this machine. */
export type DrawnInTurn = <T>(request: () => Promise<T>) => Promise<T>;

/** So few places are for whoever comes first. */
const FEW = 4;

export function openLanes(concurrency: number, drawn: DrawnInTurn = (request) => request()): HostLanes {
  const last = new Map<string, Promise<unknown>>();
  const limit = pLimit(concurrency);
  const ofSites = pLimit(concurrency < FEW ? concurrency : concurrency - 1);
  return {
    inTurn: async (key, turn) => {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(turn, turn);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, settled);
      try {
        return await mine;
      } finally {
        if (last.get(key) === settled) last.delete(key);
      }
    },
    inFlight: (request, { isDrawn = false, isSite = false } = {}) => {
      const placed = () => (isSite ? ofSites(() => limit(request)) : limit(request));
      return isDrawn ? drawn(placed) : placed();
    },
  };
}
