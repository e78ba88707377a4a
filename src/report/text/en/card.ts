import type { OutcomeKind } from '../../../model/reading.js';
import { n } from './words.js';

export const outcome: Record<OutcomeKind, string> = {
  present: 'there',
  absent: 'not there, says the network',
  suspended: 'suspended by the network',
  moved: 'moved',
  hidden: 'behind a wall',
  blocked: 'not let in',
  failed: 'could not be read',
};

/** Words of what the terminal prints about one account, one audit against another, and closed doors. */
export const card = {
  /** Between a name and what is said of it. */
  colon: ': ',
  name: 'Name',
  bio: 'About',
  website: 'Website',
  followers: 'Followers',
  about: (count: string) => `about ${count}`,
  posts: 'Posts',
  created: 'Created',
  lastActivity: 'Last activity',
  lastOriginal: 'Last own post',
  atLeast: 'at least as recent as',
  noDate: 'no date could be read',
  seen: (dated: number, total: number) => `${n(total, 'post')} seen, ${dated} dated`,
  complete: 'back to the first one',
  selection: 'a selection, not the newest',
  hiddenPosts: 'posts exist but are not shown',
  ways: 'How we know',
  notAsked: 'not asked',
  daysAgo: (days: number) => (days === 0 ? 'today' : `${n(days, 'day')} ago`),
  seenBy: (who: string) => `seen by ${who}`,
  movedTo: 'Moved to',
  standing: 'Standing',
  grade: 'Run',
  measures: 'Measures',
  notGiven: 'not given',
  rules: 'Rules asked in turn',
  decides: 'decides',
  passes: 'does not apply',
  findings: 'Findings looked for',
  found: 'found',
  clear: 'nothing found',
  notApplicable: 'could not be looked for',
  declared: 'Why it is theirs',
  sight: {
    full: 'the view shows the newest posts and can prove silence',
    'lower-bound': 'newer activity may exist outside this view: no silence can be proved',
    selection: 'the view is a selection: no silence can be proved',
    hidden: 'posts exist but are not shown: no silence can be proved',
    nothing: 'no dates were read',
  },
  doors: 'What kept us out, and what you can do',
  comparing: (before: string, after: string) => `Audit ${before} against audit ${after}`,
  verdictWas: (before: string, after: string) => `“A reason to copy”: ${before}, now ${after}`,
  changed: 'Standings that changed',
  newFindings: 'Findings that appeared',
  goneFindings: 'Findings that are gone',
  growth: 'Followers',
  nothingChanged: 'Nothing changed.',
  judgedAlike: (version: string) =>
    `Both audits are judged here by the rules of followsuit ${version}: no difference below comes from a change of rules.`,
  madeBy: (audit: string, version: string) =>
    `Audit ${audit} was made with followsuit ${version}: the report written then may give other figures for the same answers, by the rules it had, and what it read of a page is kept as it was read then.`,
};
