export { anonymise } from './anonymise.js';
export { renderCsv } from './render-csv.js';
export { renderHtml } from './render-html.js';
export { renderJson } from './render-json.js';
export { renderMarkdown } from './render-markdown.js';
export { renderTerminal } from './render-terminal.js';
