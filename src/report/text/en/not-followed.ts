import { f, n } from './words.js';

export const notFollowed = {
  /** With the number of companies that link each, most first. */
  networks: (networks: readonly [string, number][]) =>
    `Also linked, on networks that followsuit does not read: ${f.list(networks.map(([name, k]) => `${name} (${n(k, 'company', 'companies')})`))}.`,
  beyond: (accounts: number, companies: number) =>
    `${n(accounts, 'more account')} of ${n(companies, 'company', 'companies')} ${accounts === 1 ? 'is' : 'are'} declared beyond the most that are looked at for one company: counted, and asked of nobody.`,
  ofCompany: (networks: readonly string[]) => `Also linked, and not read by followsuit: ${f.list(networks)}.`,
  beyondOfCompany: (accounts: number) =>
    `${n(accounts, 'more account')} ${accounts === 1 ? 'is' : 'are'} declared: counted, and asked of nobody.`,
};
