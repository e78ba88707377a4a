export { parseCount } from './count.js';
export { exactCount } from './exact-count.js';
export { followersIn } from './followers-in.js';
export { plainDigits } from './plain-digits.js';
