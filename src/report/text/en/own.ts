import { f } from './words.js';

export const own = {
  title: 'Your own company, with the same eyes',
  lead: 'Looked at like all the others, shown beside them, and never counted in the answer.',
  caption: 'Your accounts beside those of your competitors',
  yours: 'Yours',
  pace: 'Your pace',
  theirs: 'Competitors there',
  theirPace: 'Median pace of the active ones',
  details: (company: string) => `Findings and evidence for ${company}`,
  nobody: 'no competitor there',
  tally: (well: number, seen: number, unseen: number) =>
    `${f.count(well)} of ${f.count(seen)} seen run well${unseen > 0 ? `, ${f.count(unseen)} not checked` : ''}`,
};
