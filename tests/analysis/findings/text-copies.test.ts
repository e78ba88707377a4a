import { describe, expect, it } from 'vitest';
import { findCopies, plainText } from '../../../src/analysis/findings/text-copies.js';
import { account, post } from '../build.js';

const text = 'Our new sourdough is out of the oven: come and taste it on Saturday at the market!';

function copied(here: string, there: string): number | undefined {
  const first = account('facebook', 'a', { posts: [post(1, { text: here })] });
  const second = account('x', 'a', { posts: [post(1, { text: there })] });
  return findCopies([first, second]).get(first)?.copied;
}

describe('the same text on several networks', () => {
  it.each([
    ['as it stands', text],
    ['in capitals', text.toUpperCase()],
    ['with a link', `${text} https://acme.example/p/1`],
    ['with hashtag signs and emoji', `🥖 ${text.replace('sourdough', '#sourdough')} 🎉`],
    ['cut off', `${text.slice(0, 50)}…`],
    ['cut off in a word, with dots', `${text.slice(0, 47)}...`],
  ])('is found %s', (_, there) => {
    expect(copied(text, there)).toBe(1);
  });

  it('is not found where the texts differ, are short, or are reposts', () => {
    expect(copied(text, 'Our new sourdough is out of the oven: sold out already, next time on Sunday.')).toBe(
      0,
    );
    expect(copied('Happy new year!', 'Happy new year!')).toBeUndefined();
    const first = account('facebook', 'a', { posts: [post(1, { text, kind: 'repost' })] });
    expect(findCopies([first]).get(first)).toBeUndefined();
  });

  it('is no copy on the same network', () => {
    const first = account('x', 'a', { posts: [post(1, { text })] });
    const second = account('x', 'b', { posts: [post(1, { text })] });
    expect(findCopies([first, second]).get(first)?.copied).toBe(0);
  });

  it('reads letters of every script', () => {
    expect(plainText('Déjà VU — 日本語 #été')).toBe('déjà vu 日本語 été');
  });
});
