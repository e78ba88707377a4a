// Takes the place of the system's resolver in a process of the built command line (`node --import`): no name is looked up outside.
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';

const failing = async (name) => {
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
};
const answers = {
  failing,
  /** A captive portal's: every name leads to the same (public, never connected) address. */
  lying: async () => [{ address: '93.184.215.14', family: 4 }],
  silent: () => new Promise(() => {}),
};
dns.lookup = answers[process.env.TEST_RESOLVER] ?? failing;
syncBuiltinESMExports();
