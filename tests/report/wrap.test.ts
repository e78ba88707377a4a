import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/report/wrap.js';

describe('wrapped text', () => {
  it('breaks at spaces, and leaves a longer word its own line', () => {
    expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a seventeen-letters b', 5)).toEqual(['a', 'seventeen-letters', 'b']);
    expect(wrap('', 5)).toEqual([]);
  });

  it('never parts a word from the marks that French sets apart', () => {
    expect(wrap('sa portée est « public » ; et après ?', 15)).toEqual([
      'sa portée est',
      '« public » ; et',
      'après ?',
    ]);
    expect(wrap('plus de 50 % !', 10)).toEqual(['plus de', '50 % !']);
  });
});
