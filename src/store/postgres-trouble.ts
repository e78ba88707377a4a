/** What the way to the server says; what the server says by the beginning of its code: it went away, is full, or had two in each other's way. */
const passing = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  // connection_exception, too_many_connections
  '08',
  '53300',
  // admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout
  '57P0',
  // serialization_failure, deadlock_detected
  '40001',
  '40P01',
];

/** What the driver says without a code. */
const spoken = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
];

/** Would the same again, a moment later, probably succeed? */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    passing.some((begins) => code.startsWith(begins)) ||
    spoken.some((begins) => error.message.startsWith(begins))
  );
}
