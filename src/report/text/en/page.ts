import { n } from './words.js';

export const page = {
  question: 'Should we follow suit?',
  documentTitle: (title: string, date: string) => `${title} · ${date}`,
  auditOf: (list: string, date: string) => `Audit of ${list}, ${date}`,
  description: (companies: number) =>
    `What the social accounts of ${n(companies, 'competitor')} look like when one actually looks at them.`,
  skip: 'Skip to the answer',
  dark: 'Dark',
  light: 'Light',
  openAll: 'Open every fold',
  contents: 'Contents',
  table: 'The same as a table',
  footer: (version: string, date: string) => `Made by followsuit ${version} from the audit of ${date}.`,
  footerWays:
    'Looked at politely, from outside, without logging in. Every figure on this page can be traced to the answers it was read from.',
  cite: (version: string, date: string, list: string) =>
    `followsuit ${version}, “Should we follow suit?”, audit of ${list}, ${date}.`,
  companies: (k: number) => n(k, 'company', 'companies'),
  unnamed: 'unnamed',
  none: '–',
  colon: ': ',
  semicolon: '; ',
  total: 'Total',
  company: 'Company',
  network: 'Network',
  account: 'Account',
  standing: 'Standing',
  lastActivity: 'Last activity',
  notKnown: 'not known',
  own: 'your company',
};
