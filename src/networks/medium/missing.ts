import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { absent, suspended } from '../refused.js';

/** Medium's own signs that an account is gone. A bare 404 is none. */
export function readMissing(answer: Answer): Reading | undefined {
  const { status, body } = answer;
  if (status === 410 && /under investigation|found in violation/i.test(body))
    return suspended('terms-violation');
  if (status !== 404) return undefined;
  const title = /<title[^<>]{0,200}>([^<]{0,200})/i.exec(body)?.[1] ?? '';
  const said = /not found.{0,5}medium/i.test(title) || body.includes('Out of nothing, something');
  return said ? absent('not-found-or-suspended') : undefined;
}
