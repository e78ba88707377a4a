// Writes docs/report-model.schema.json from the zod schema of the report model. Needs a build: `npm run build` first.
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../dist/analysis/model/report-schema.js';

const target = new URL('../docs/report-model.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
