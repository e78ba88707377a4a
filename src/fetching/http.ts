import { Agent, type Dispatcher, EnvHttpProxyAgent, request as send } from 'undici';
import type { Instant } from '../model/time.js';
import { type Clock, systemClock } from './clock.js';
import { guardedConnector } from './connector.js';
import { ACCEPT_ENCODING, decodeBody } from './content-coding.js';
import { BodyFault, type Fault, faultOf } from './fault.js';
import type { AddressGuard } from './guard.js';
import type { HttpLimits } from './http-limits.js';
import { patienceOf } from './patience.js';

export interface HttpOptions {
  guard: AddressGuard;
  limits: HttpLimits;
  /** `direct`, or a proxy for http and https urls and the hosts that are reached without it (as in NO_PROXY). */
  proxy: 'direct' | { http: string; https: string; except: string };
  insecure: boolean;
  clock?: Clock;
}

interface HttpRequest {
  url: URL;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** Ends the request at once. */
  signal?: AbortSignal;
  /** Less time than the limit, where a deadline is near. */
  totalTimeoutMs?: number;
}

/** One hop: what one server answered to one request, redirects not followed. */
export interface HttpAnswer {
  status: number;
  /** Lower-case names; several fields of one name are joined by ", ". No Set-Cookie: cookies are not kept. */
  headers: Record<string, string>;
  /** Content codings undone. Empty for a redirect. */
  bytes: Buffer;
  startedAt: Instant;
  at: Instant;
  elapsedMs: number;
}

export interface Http {
  /** Never throws and never hangs: what goes wrong is a fault. */
  fetch(request: HttpRequest): Promise<HttpAnswer | { fault: Fault }>;
  close(): Promise<void>;
}

/** HTTP/1.1 over undici, under caps and past the guard; one hop at a time. */
export function openHttp(options: HttpOptions): Http {
  const dispatcher = dispatcherFor(options);
  const clock = options.clock ?? systemClock;
  return {
    fetch: (request) => fetchHop(request, dispatcher, options.limits, clock),
    close: () => dispatcher.destroy(),
  };
}

function dispatcherFor({ guard, limits, proxy, insecure }: HttpOptions): Dispatcher {
  const common: Agent.Options = {
    connect: guardedConnector(guard, { connectTimeoutMs: limits.connectTimeoutMs, insecure }),
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (proxy === 'direct') return new Agent(common);
  // The proxy resolves names itself, so behind it only the first layer of the guard sees the target.
  return new EnvHttpProxyAgent({
    ...common,
    httpProxy: proxy.http,
    httpsProxy: proxy.https,
    noProxy: proxy.except,
    proxyTunnel: false,
    requestTls: { rejectUnauthorized: !insecure },
    proxyTls: { rejectUnauthorized: !insecure },
  });
}

async function fetchHop(
  request: HttpRequest,
  dispatcher: Dispatcher,
  limits: HttpLimits,
  clock: Clock,
): Promise<HttpAnswer | { fault: Fault }> {
  const patience = patienceOf(limits, request);
  const startedAt = clock.now();
  const started = performance.now();
  let phase: 'headers' | 'body' = 'headers';
  try {
    const response = await send(request.url, {
      dispatcher,
      method: request.method,
      headers: { 'accept-encoding': ACCEPT_ENCODING, ...request.headers },
      ...(request.body !== undefined && { body: request.body }),
      signal: patience.signal,
    });
    phase = 'body';
    patience.alive();
    const headers = joinedHeaders(response.headers);
    const bytes = await readBody(response, headers, limits, patience.alive);
    const elapsedMs = Math.round(performance.now() - started);
    return { status: response.statusCode, headers, bytes, startedAt, at: clock.now(), elapsedMs };
  } catch (error) {
    if (request.signal?.aborted) return { fault: { code: 'interrupted' } };
    const lost = patience.lost();
    return { fault: lost === undefined ? faultOf(error, phase) : { code: 'timeout', args: { phase: lost } } };
  } finally {
    patience.end();
  }
}

async function readBody(
  { body, statusCode }: Dispatcher.ResponseData,
  headers: Record<string, string>,
  limits: HttpLimits,
  alive: () => void,
): Promise<Buffer> {
  if (isRedirect(statusCode) && headers['location'] !== undefined) {
    await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
    return Buffer.alloc(0);
  }
  const tooLarge = { code: 'too-large', args: { limit: 'wire', bytes: limits.wireBytes } } as const;
  if (Number(headers['content-length']) > limits.wireBytes) {
    body.on('error', () => undefined).destroy();
    throw new BodyFault(tooLarge);
  }
  const chunks: Buffer[] = [];
  let wire = 0;
  for await (const chunk of body) {
    alive();
    const piece = Buffer.from(chunk);
    wire += piece.length;
    if (wire > limits.wireBytes) throw new BodyFault(tooLarge);
    chunks.push(piece);
  }
  const decoded = await decodeBody(
    Buffer.concat(chunks),
    headers['content-encoding'] ?? '',
    limits.decodedBytes,
  );
  if (decoded.length > limits.decodedBytes) {
    throw new BodyFault({ code: 'too-large', args: { limit: 'decoded', bytes: limits.decodedBytes } });
  }
  return decoded;
}

export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function joinedHeaders(
  fields: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const key = name.toLowerCase();
    if (value === undefined || key === 'set-cookie' || key === 'set-cookie2') continue;
    // Of several Location fields the first counts; everything else is a list.
    headers[key] =
      typeof value === 'string' ? value : key === 'location' ? (value[0] ?? '') : value.join(', ');
  }
  if (headers['location'] !== undefined) headers['location'] = inUtf8(headers['location']);
  return headers;
}

/** Header octets arrive as Latin-1; many servers write their redirects in raw UTF-8. */
function inUtf8(value: string): string {
  if (/[\u0100-\uffff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
