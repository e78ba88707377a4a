export { parseCount } from './count.js';
export { exactCount } from './exact-count.js';
export { plainDigits } from './plain-digits.js';
