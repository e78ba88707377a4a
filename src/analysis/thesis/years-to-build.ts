import type { ClaimOf } from '../model/schema/verdict.js';

/** Claim 6, "years to build, hours to ruin": no public activity can show an image being built or ruined. */
export const yearsToBuild: ClaimOf<'years-to-build'> = { claim: 'years-to-build', result: 'beyond-data' };
