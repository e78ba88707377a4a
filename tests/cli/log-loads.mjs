// What a process of ours loads, a line to a module, in the file that FOLLOWSUIT_TEST_LOADS names.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';

const file = process.env.FOLLOWSUIT_TEST_LOADS;
const hooks = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(file)}, url + '\\n');
  return next(url, context);
}`;
appendFileSync(file, '');
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
