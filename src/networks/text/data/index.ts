export { dig, list, number, parseJson, text } from './dig.js';
export { known } from './known.js';
