import type { ReportModel } from '../analysis/model/report-model.js';
import { tameJson } from './tame.js';

/** The report model itself, as docs/report-model.schema.json describes it. */
export function renderJson(model: ReportModel): string {
  return `${tameJson(model, 2)}\n`;
}
