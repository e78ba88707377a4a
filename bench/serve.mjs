import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('hosts.mjs', import.meta.url));

/** Starts the hosts; gives their origins and a way to end them. */
export async function serve({ hosts, bytes, fastest = 0, slowest = 0 }) {
  const child = spawn(process.execPath, [script, hosts, bytes, fastest, slowest].map(String), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const origins = JSON.parse(String(line)).map((port, i) => `http://127.0.1.${i + 1}:${port}`);
  return { origins, stop: () => child.kill() };
}
