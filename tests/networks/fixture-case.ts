/** The kinds of fixture a network should have, where its sheet makes them possible. */
export const fixtureKinds = [
  'thriving',
  'silent',
  'empty',
  'not-found',
  'suspended',
  'blocked',
  'changed-markup',
  'pinned-first',
  'hidden',
  'moved',
  'trap',
] as const;

/** `case.json` of a fixture folder; `answers.json` beside it holds the answers, `expected.json` what must be read. */
export interface FixtureCase {
  kind: (typeof fixtureKinds)[number];
  /** The account's url, as somebody might write it. */
  account: string;
  /** Why this case exists, one sentence. */
  why: string;
  /** Tokens the user has in this case. */
  tokens?: string[];
  /** A browser is at hand. */
  browser?: boolean;
  /** Paths in the output that must not be there ("profile.followers"). */
  unknown?: string[];
}
