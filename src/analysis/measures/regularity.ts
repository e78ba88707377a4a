import type { MeasureId } from '../codes.js';
import type { Measure } from '../model/schema/measure.js';
import type { Settings } from '../settings.js';
import { regularityOf } from '../statistics/regularity.js';
import type { Activity } from './activity.js';
import { evenGaps } from './gaps.js';
import { given, notGiven } from './result.js';

export type RegularityId = Extract<
  MeasureId,
  'lv' | 'cv' | 'cv2' | 'burstiness' | 'burstiness-finite' | 'memory' | 'gini' | 'entropy'
>;

/** How evenly an account posts, by every index in use. Smallest sample: 5 gaps, below which none of them is given. */
export function regularity(activity: Activity, settings: Settings): Record<RegularityId, Measure> {
  const gaps = evenGaps(activity, settings, settings.regularityGaps);
  if (!Array.isArray(gaps)) return each(() => gaps);
  const found = regularityOf(gaps);
  const index = (value: number) => given(value, 'index', gaps.length);
  return {
    lv: index(found.lv),
    cv: index(found.cv),
    cv2: index(found.cv2),
    burstiness: index(found.burstiness),
    'burstiness-finite': index(found.burstinessFinite),
    memory: found.memory === undefined ? notGiven('one-sided') : index(found.memory),
    gini: index(found.gini),
    entropy: index(found.entropy),
  };
}

function each(make: () => Measure): Record<RegularityId, Measure> {
  return {
    lv: make(),
    cv: make(),
    cv2: make(),
    burstiness: make(),
    'burstiness-finite': make(),
    memory: make(),
    gini: make(),
    entropy: make(),
  };
}
