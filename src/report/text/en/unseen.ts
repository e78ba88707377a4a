import { n } from './words.js';

export const unseen = {
  title: 'What was not checked, and what you can do',
  lead: 'These count neither as run well nor as left behind. Each of them could be either: that is why the figures above have bounds. Of a website that could not be read nobody knows which accounts it declares.',
  none: 'Every site and every account could be read.',
  count: (k: number) => n(k, 'account'),
  sites: 'Websites',
  siteCount: (k: number) => n(k, 'website'),
  inPart: 'What was read of it is counted; it may link to more accounts.',
  why: 'Why',
  notCounted: {
    title: 'Found, and not counted',
    lead: 'They stand on their company’s card, and enter no figure of this report.',
    caption: 'Accounts found and not counted',
    account: 'Account',
    rest: (k: number) => `${n(k, 'more account')}: on the cards, and in the CSV.`,
  },
  controlsTitle: 'Can “not found” be believed?',
  controlsLead:
    'Once per network we asked about an account that certainly exists and one that cannot. Where the answers were wrong, nothing is called missing.',
  controlHealthy: 'believed',
  controlFailed: 'not believed',
  controlUntested: 'not tested',
  certain: 'One that exists',
  impossible: 'One that cannot',
  believed: '“Not found” is',
  controlsCaption: 'The test of each network',
  outcome: {
    present: 'found',
    absent: 'not found',
    suspended: 'suspended',
    moved: 'moved',
    hidden: 'behind a wall',
    blocked: 'kept out',
    failed: 'no readable answer',
  },
  notAsked: 'not asked',
};
