/** What a column of a table nobody recognises may mean: the columns of the hand-over format. */
export const meanings = [
  'account',
  'seen_at',
  'seen_by',
  'post_at',
  'post_url',
  'kind',
  'text',
  'followers',
  'posts_in_period',
  'from',
  'to',
  'outcome',
  'source_file',
] as const;
export type Meaning = (typeof meanings)[number];

/** Column as the table writes it, and what it means. */
export type ColumnMap = ReadonlyMap<string, Meaning>;
