import { z } from 'zod';
import { reportModelSchema } from './report-model.js';

/** The report model as JSON Schema (draft 2020-12), as published in docs/report-model.schema.json. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(reportModelSchema);
}
