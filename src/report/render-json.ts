import type { ReportModel } from '../analysis/model/report-model.js';

/** The report model itself, as docs/report-model.schema.json describes it. */
export function renderJson(model: ReportModel): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}
