import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../../src/analysis/settings.js';
import { study } from '../../../src/analysis/study.js';
import { account, asOf, company, every, post } from '../build.js';

function gradeOf(parts: Parameters<typeof account>[2]) {
  const [studied] = study(
    { competitors: [company(1, [account('facebook', 'acme', parts)])], controls: [], asOf, pooled: false },
    settingsFrom(),
  );
  return studied?.accounts[0]?.grade;
}

describe('the grade knows what it could see', () => {
  it('is run well where a check of quality could be made and found nothing poor', () => {
    expect(gradeOf({ posts: every(4, 40, 1) })).toBe('run-well');
  });

  it('is alive, no more, where one post is all that is shown', () => {
    expect(gradeOf({ posts: [post(3)] })).toBe('alive');
  });

  it('is alive, no more, where visitors see a selection of posts', () => {
    expect(gradeOf({ posts: every(4, 40, 1), timeline: { order: 'selection' } })).toBe('alive');
    expect(gradeOf({ posts: every(4, 40, 1), timeline: { lowerBound: true } })).toBe('alive');
  });
});
