import type { AskRequest } from '../../model/answer.js';

export const tokenName = 'YOUTUBE_API_KEY';

/** A call of the Data API v3; the gate puts the user's key in. */
export function call(method: string, parameters: Record<string, string>): AskRequest {
  const query = new URLSearchParams(parameters);
  return {
    url: `https://www.googleapis.com/youtube/v3/${method}?${query}`,
    secret: { name: tokenName, in: 'query', key: 'key' },
  };
}
