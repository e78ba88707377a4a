// node atproto-network.mjs <folder with @atproto/dev-env>: a personal data server, a directory and an app view, until stdin ends.
// Says where they are in one line of JSON. Wants DB_POSTGRES_URL and REDIS_HOST, as the development environment does.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { TestNetwork, mockMailer } = createRequire(join(process.argv[2], 'package.json'))('@atproto/dev-env');
const network = await TestNetwork.create({
  dbPostgresSchema: 'real',
  // One level below .app, so that a handle is a company's own domain; .test is for the accounts it makes by itself.
  pds: { serviceHandleDomains: ['.test', '.app'], hostname: 'localhost' },
});
mockMailer?.(network.pds);
process.stdout.write(
  `${JSON.stringify({ plc: network.plc.url, pds: network.pds.url, appview: network.bsky.url })}\n`,
);
process.stdin.on('end', () => process.exit(0)).resume();
