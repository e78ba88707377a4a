import { getDomain } from 'tldts';
import type { Declaration } from '../model/discovery.js';
import type { Observation } from '../model/reading.js';
import { siteOf } from './brand.js';

/** How an account was seen to point back at the company's website. */
export type ReverseProof = 'verified-link' | 'handle-is-domain' | 'profile-website' | 'profile-link';

/** The proof an observation gives, strongest first; undefined when the profile says nothing of this website. */
export function reverseProof(observation: Observation, website: string): ReverseProof | undefined {
  const { profile, outcome, account } = observation;
  if (outcome.kind !== 'present') return undefined;
  const site = siteOf(website);
  const leadsBack = (url: string) =>
    siteOf(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`) === site;
  if (profile?.verifiedLinks?.some(leadsBack)) return 'verified-link';
  const domain = getDomain(account.handle);
  if (account.network === 'bluesky' && domain !== null && leadsBack(account.handle))
    return 'handle-is-domain';
  if (profile?.website !== undefined && leadsBack(profile.website)) return 'profile-website';
  if (profile?.links?.some(leadsBack)) return 'profile-link';
  return undefined;
}

/** Raises a declaration to certain once the account itself has been read and points back; else leaves it as it is. */
export function confirm(declaration: Declaration, observation: Observation, website: string): Declaration {
  if (declaration.certainty === 'certain') return declaration;
  return reverseProof(observation, website) === undefined
    ? declaration
    : { ...declaration, certainty: 'certain' };
}
