import { describe, expect, it } from 'vitest';
import { htmlBio, nullAsEmpty, textBio } from '../../../../src/networks/text/markup/bio.js';

describe('a bio', () => {
  it.each([
    ['<p>Pumps since <b>1958</b></p>', 'Pumps since 1958'],
    ['', ''],
    ['<p></p>', ''],
    ['<p>&nbsp;</p>', ''],
    [null, undefined],
    [undefined, undefined],
    [7, undefined],
  ])('of HTML %j is %j', (value, bio) => expect(htmlBio(value)).toBe(bio));

  it.each([
    [' Valves < 3 bar \n', 'Valves < 3 bar'],
    ['  ', ''],
    [null, undefined],
    [undefined, undefined],
  ])('of text %j is %j', (value, bio) => expect(textBio(value)).toBe(bio));

  it('may be null where an API says so, and is unknown where the field is missing', () => {
    expect(textBio(nullAsEmpty(null))).toBe('');
    expect(textBio(nullAsEmpty(undefined))).toBeUndefined();
  });
});
