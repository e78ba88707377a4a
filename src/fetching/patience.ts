import type { HttpLimits } from './http-limits.js';

interface Patience {
  signal: AbortSignal;
  /** Something came: from now on only silence within the body counts. */
  alive(): void;
  /** Which patience was lost, if any. */
  lost(): 'headers' | 'idle' | 'total' | undefined;
  end(): void;
}

/** The time-outs of one request. (undici's own are coarse, about a second, and leave a slow drip alone.) */
export function patienceOf(
  limits: HttpLimits,
  request: { signal?: AbortSignal; totalTimeoutMs?: number },
): Patience {
  const abort = new AbortController();
  let lost: 'headers' | 'idle' | 'total' | undefined;
  const lose = (what: NonNullable<typeof lost>) => () => {
    lost ??= what;
    abort.abort();
  };
  const totalMs = Math.max(
    1,
    Math.min(limits.totalTimeoutMs, request.totalTimeoutMs ?? limits.totalTimeoutMs),
  );
  const total = setTimeout(lose('total'), totalMs);
  const headers = setTimeout(lose('headers'), limits.connectTimeoutMs + limits.headersTimeoutMs);
  let idle: NodeJS.Timeout | undefined;
  const cut = () => abort.abort();
  if (request.signal?.aborted) cut();
  request.signal?.addEventListener('abort', cut, { once: true });
  return {
    signal: abort.signal,
    alive: () => {
      clearTimeout(headers);
      idle = idle?.refresh() ?? setTimeout(lose('idle'), limits.idleTimeoutMs);
    },
    lost: () => lost,
    end: () => {
      for (const timer of [total, headers, idle]) clearTimeout(timer);
      request.signal?.removeEventListener('abort', cut);
    },
  };
}
