export function html(text) {
  return String(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** JSON inside a script element. */
export function scriptJson(value) {
  return JSON.stringify(value).replace(/</g, '\\u003C');
}
