/** The server went away, comes back, or had two transactions in each other's way: the same again may well succeed. */
const passing = [
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT)$/,
  // connection_exception, too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout
  /^(08\w{3}|53300|57P0[1235])$/,
  // serialization_failure, deadlock_detected
  /^40(001|P01)$/,
];
const spoken =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return passing.some((pattern) => pattern.test(code)) || spoken.test(error.message);
}
