import { expect, it } from 'vitest';
import { reportJsonSchema } from '../../../src/analysis/model/report-schema.js';
import { packageText } from '../../../src/package-root.js';

it('the published JSON Schema is that of the report model (node scripts/write-schemas.mjs writes it)', () => {
  expect(JSON.parse(packageText('docs/report-model.schema.json'))).toEqual(reportJsonSchema());
});
