import { describe, expect, it } from 'vitest';
import { faultIn } from '../../src/intake/json-fault.js';

describe('where a text stops being JSON', () => {
  it.each([
    ['{"tokens":{"K":KEY-SECRET}}', 1, 16],
    ['{\n  "lang": "fr"\n  "contact": "a@acme.example"\n}', 3, 3],
    ['{\n  "lang": "fr",\n}', 3, 1],
    ['{"lang": \'fr\'}', 1, 10],
    ['{"lang": "fr"', 1, 14],
    ['{"lang": tru3}', 1, 13],
    ['{"lang": "fr"} x', 1, 16],
    ['', 1, 1],
  ])('%j', (text, line, character) => {
    expect(faultIn(text)).toEqual({ line, character });
  });
});
