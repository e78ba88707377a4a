import { errors } from 'undici';
import type { Refusal } from '../model/answer.js';

/** Why a request brought no answer: the reason of the refusal it becomes. */
export type Fault = Refusal['reason'];

/** A fault the reading of a body found itself. */
export class BodyFault extends Error {
  override name = 'BodyFault';
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

const DNS = /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED|ENONAME|EBADNAME|EFORMERR|ETIMEOUT|ELYING)/;
const TLS =
  /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|UND_ERR_PRX_TLS)/;
const TIMEOUTS: Record<string, string> = {
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  ETIMEDOUT: 'connect',
  UND_ERR_HEADERS_TIMEOUT: 'headers',
  UND_ERR_BODY_TIMEOUT: 'idle',
};

/**
 * The typed refusal for whatever undici, the socket, TLS or the resolver threw. `phase` tells how far it got: a
 * connection lost in the middle of a body leaves a truncated answer, before it no answer at all.
 */
export function faultOf(error: unknown, phase: 'headers' | 'body'): Fault {
  if (error instanceof BodyFault) return error.fault;
  const code = codeOf(error);
  if (code === 'FOLLOWSUIT_ADDRESS') return { code: 'address-refused' };
  const timeout = TIMEOUTS[code];
  if (timeout !== undefined) return { code: 'timeout', args: { phase: timeout } };
  if (DNS.test(code)) return { code: 'dns', args: { code } };
  if (TLS.test(code)) return { code: 'tls', args: { code } };
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return { code: 'too-large', args: { limit: 'headers' } };
  }
  // Once the headers are read, the only protocol left to break is the chunked coding.
  if (phase === 'body' && error instanceof errors.HTTPParserError && !/EOF/.test(error.message)) {
    return { code: 'bad-encoding', args: { coding: 'chunked' } };
  }
  if (phase === 'body') return { code: 'truncated' };
  return { code: 'connection', args: { code } };
}

/** The code of an error, of its cause, or of the first of several (one per address that was tried). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') {
    return error.code === 'UND_ERR_SOCKET' && error.cause !== undefined ? codeOf(error.cause) : error.code;
  }
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
