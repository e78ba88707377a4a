import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, workFolder } from '../cli/run.js';
import { type Outside, openOutside } from './outside.js';

/** A site behind an authority of its own, whose page scripts draw: followsuit is told of the authority, the browser is not. */
let outside: Outside;
const authority = fileURLToPath(new URL('../fetching/tls/test-only-cert.pem', import.meta.url));

beforeAll(async () => {
  outside = await openOutside(({ hostname, pathname }) =>
    hostname === 'acme.example' && pathname === '/'
      ? {
          body: '<title>Acme</title><div id="root"></div><script type="module" src="/assets/index.js"></script>',
        }
      : undefined,
  );
});
afterAll(() => outside.close());

const said = {
  en: {
    cause:
      'The browser does not trust the certificate: it knows none of the authorities that NODE_EXTRA_CA_CERTS adds.',
    remedy: 'Add the authority to those the browser trusts',
    asWell: 'a browser is needed',
  },
  fr: {
    cause:
      'Le navigateur ne se fie pas au certificat : il ignore les autorités qu’ajoute NODE_EXTRA_CA_CERTS.',
    remedy: 'Ajoutez l’autorité à celles auxquelles se fie le navigateur',
    asWell: 'il faut un navigateur',
  },
};

describe.each(['en', 'fr'] as const)(
  'a certificate that only NODE_EXTRA_CA_CERTS makes good (%s)',
  (lang) => {
    const env = { NODE_EXTRA_CA_CERTS: authority, HOME: workFolder() };
    const live = () => ['--proxy', outside.proxy, '--no-wikidata', '--gap', '1', '--lang', lang];
    const flat = (text: string) => text.replace(/\s+/g, ' ');

    it('is told as what kept the browser out, with what to do', async () => {
      const folder = workFolder();
      writeFileSync(join(folder, 'list.csv'), 'name,website\nAcme,https://acme.example\n');
      const { code, stdout } = await run(['audit', 'list.csv', ...live()], folder, '', env);
      expect(code).toBe(0);
      expect(flat(stdout)).toContain(flat(said[lang].cause));
      expect(flat(stdout)).toContain(said[lang].remedy);
    }, 240_000);

    it('is told by discover too, which no longer says that a browser is needed', async () => {
      const { stdout, stderr } = await run(['discover', 'acme.example', ...live()], workFolder(), '', env);
      expect(flat(stdout + stderr)).toContain('NODE_EXTRA_CA_CERTS');
      expect(flat(stdout + stderr)).not.toContain(said[lang].asWell);
    }, 240_000);
  },
);
