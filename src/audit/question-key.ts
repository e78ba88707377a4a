import { requestKey } from '../fetching/request-key.js';
import type { AskRequest } from '../model/answer.js';

/** The key of a question within one audit: what a browser drew, and what was asked a second time, are answers of their own. */
export function questionKey(request: AskRequest, again = false): string {
  const drawn = request.render === undefined ? '' : request.render.screenshot ? 'PICTURE ' : 'RENDER ';
  return `${again ? 'AGAIN ' : ''}${drawn}${requestKey(request)}`;
}
