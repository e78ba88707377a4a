import type { ReportModel } from '../../analysis/model/report-model.js';
import type { Lang } from '../format.js';
import { cheapestFirst } from '../text/doors.js';
import { unseenLines } from '../text/unseen-lines.js';
import { viewOf } from '../view.js';
import { wrap } from '../wrap.js';
import { screen } from './lines.js';

/** How many sites and, per network, accounts were not checked, why, and the one thing to do for each. Empty when every door was open. */
export function renderDoors(model: ReportModel, options: { lang: Lang; columns: number }): string {
  const view = viewOf(model, options);
  const { t } = view;
  if (model.notChecked.length === 0) return '';
  const width = Math.max(40, Math.min(options.columns, 100));
  const lines = cheapestFirst(model.notChecked)
    .flatMap((part) => unseenLines(view, part))
    .flatMap(({ subject, count, why, todo }) => [
      ...wrap(`${subject}, ${count}${t.card.colon}${why}`, width - 2).map((l) => `  ${l}`),
      ...wrap(`→ ${todo}`, width - 4).map((l) => `    ${l}`),
    ]);
  return screen([t.card.doors, ...lines, '']);
}
