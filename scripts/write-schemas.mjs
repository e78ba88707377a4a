// Writes the published JSON Schemas from the zod schemas they are made of. Needs a build: `npm run build` first.
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../dist/analysis/model/report-schema.js';
import { handOverJsonSchema } from '../dist/imports/hand-over-schema.js';

write('report-model', reportJsonSchema());
write('hand-over', handOverJsonSchema());

function write(name, schema) {
  writeFileSync(
    new URL(`../docs/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
}
