import { n } from './words.js';

export const notFollowed = {
  linkedBy: (network: string, companies: number) => `${network} (${n(companies, 'company', 'companies')})`,
  networks: (networks: string) => `Also linked, on networks that followsuit does not read: ${networks}.`,
  beyond: (accounts: number, companies: number) =>
    `${n(accounts, 'more account')} of ${n(companies, 'company', 'companies')} ${accounts === 1 ? 'is' : 'are'} declared beyond the most that are looked at for one company: counted, and asked of nobody.`,
  ofCompany: (networks: string) => `Also linked, and not read by followsuit: ${networks}.`,
  beyondOfCompany: (accounts: number) =>
    `${n(accounts, 'more account')} ${accounts === 1 ? 'is' : 'are'} declared: counted, and asked of nobody.`,
};
