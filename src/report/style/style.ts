import { base } from './base.js';
import { boardStyle } from './board.js';
import { cadenceStyle } from './cadence.js';
import { cardsStyle } from './cards.js';
import { costStyle } from './cost.js';
import { firstScreenStyle } from './first-screen.js';
import { matrixStyle } from './matrix.js';
import { methodStyle } from './method.js';
import { networksStyle } from './networks.js';
import { pastStyle } from './past.js';
import { print } from './print.js';
import { sitesStyle } from './sites.js';
import { stripStyle } from './strip.js';
import { thresholdStyle } from './threshold.js';
import { tokens } from './tokens.js';
import { unseenStyle } from './unseen.js';

/** The style of the page: colours, what every section shares, what each section has of its own, and paper. */
export function styleOf(brandColour: string | undefined): string {
  return [
    tokens(brandColour),
    base,
    firstScreenStyle,
    networksStyle,
    matrixStyle,
    stripStyle,
    thresholdStyle,
    sitesStyle,
    pastStyle,
    cadenceStyle,
    costStyle,
    cardsStyle,
    unseenStyle,
    methodStyle,
    print,
    boardStyle,
  ].join('');
}
