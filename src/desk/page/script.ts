/**
 * What a script adds to a page of plain forms: answers without a reload, the keyboard, files by dropping, and the page as
 * it is now whenever the desk says that something changed. It asks nobody but the desk.
 */
export const script = `(() => {
const root = document.documentElement;
const key = new URLSearchParams(location.search).get('key') || '';
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
root.classList.add('js');
document.body.classList.add('js');
const ask = (path, options = {}) => fetch(path, { ...options, headers: { 'x-desk-key': key }, credentials: 'omit' });
const toast = (text) => { const place = one('#toast'); if (place && place.textContent !== text) place.textContent = text; };

const themeButton = one('[data-theme-button]');
if (themeButton) {
  const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const say = () => { themeButton.textContent = isDark() ? themeButton.dataset.light : themeButton.dataset.dark; };
  themeButton.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; say(); });
  say();
}

const looks = () => all('details.look');
const current = () => one('details.look[open]') || null;
const idOf = (look) => look && look.dataset.account;
const choose = (look, focus = true) => {
  if (!look) return;
  looks().forEach((other) => { other.open = other === look; });
  const link = one('[data-open]', look) || one('summary', look);
  if (focus) { link.focus({ preventScroll: true }); look.scrollIntoView({ block: 'nearest' }); }
};
const isWriting = () => {
  const at = document.activeElement;
  return Boolean(at && at.closest('#main') && at.matches('textarea, select, input:not([type=hidden]):not([type=file])'));
};

let isStale = false;
let isAsking = false;
const draw = async () => {
  if (isAsking) { isStale = true; return; }
  isAsking = true;
  isStale = false;
  try {
    const answer = await ask('/');
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (isWriting()) { isStale = true; return; }
    put(page);
  } catch { /* the desk has closed: the next form says so */ } finally {
    isAsking = false;
    if (isStale && !isWriting()) { isStale = false; draw(); }
  }
};
const put = (page) => {
  const open = idOf(current());
  const order = looks().map(idOf);
  const at = document.activeElement;
  const hadFocus = Boolean(at && at.closest('#main'));
  const wasInQueue = Boolean(at && at.closest('details.look'));
  const focusId = at && at.id;
  const fresh = one('#main', page);
  const folded = one('#put-aside', fresh);
  if (folded && one('#put-aside[open]')) folded.open = true;
  one('#main').replaceChildren(...fresh.childNodes);
  const header = one('.top p', page);
  if (header) one('.top p').textContent = header.textContent;
  const left = new Set(looks().map(idOf));
  const wanted = [open, ...order.slice(order.indexOf(open) + 1), ...order.slice(0, Math.max(0, order.indexOf(open))).reverse()];
  const id = wanted.find((one) => one && left.has(one));
  choose(looks().find((look) => idOf(look) === id) || looks()[0], wasInQueue);
  if (hadFocus && !wasInQueue && focusId && document.getElementById(focusId)) document.getElementById(focusId).focus();
};
addEventListener('focusout', () => setTimeout(() => { if (isStale && !isWriting()) draw(); }, 50));

const send = async (form, button) => {
  const body = new FormData(form);
  if (button && button.name) body.set(button.name, button.value);
  const named = one('.who', form.closest('details.look') || form);
  const what = button ? (named ? named.textContent + ': ' : '') + button.textContent.replace(/^\\s*\\d\\s*/, '').trim() : '';
  if (document.activeElement && document.activeElement.blur && isWriting()) one('summary', form.closest('details') || document)?.focus();
  try {
    const answer = await ask(new URL(form.action).pathname, { method: 'POST', body });
    const said = new URL(answer.url).searchParams.get('said');
    if (!answer.ok) { toast(answer.status === 413 ? await answer.text() : document.body.dataset.failed); return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    put(page);
    toast(said ? one('#toast', page).textContent : what);
  } catch { toast(document.body.dataset.failed); }
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-act]')) return;
  event.preventDefault();
  send(form, event.submitter);
});
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('[data-open]');
  if (link) {
    const body = new FormData();
    body.set('account', idOf(link.closest('details.look')));
    ask('/opened', { method: 'POST', body, keepalive: true }).catch(() => {});
  }
  const summary = event.target.closest && event.target.closest('details.look > summary');
  if (summary) { event.preventDefault(); choose(summary.parentElement); }
});

const step = (by) => {
  const list = looks();
  const i = list.indexOf(current());
  choose(list[Math.max(0, Math.min(list.length - 1, i + by))]);
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  const look = current();
  if (at.matches('input[type=date]') && event.key === 'Enter') {
    event.preventDefault();
    const button = one('button[value=date], button[value=day]', at.form);
    if (button) send(at.form, button);
    return;
  }
  if (at.matches('input, select, textarea')) {
    if (event.key === 'Escape') { at.blur(); choose(look); }
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); step(event.key === 'ArrowDown' ? 1 : -1); return; }
  if (event.key === 'u' || event.key === 'U') { const form = one('[data-undo]'); if (form) send(form, one('button', form)); return; }
  if (!look || !/^[1-8]$/.test(event.key)) return;
  const button = one('[data-key="' + event.key + '"]', look);
  if (!button) return;
  event.preventDefault();
  const date = button.value === 'date' && one('input[type=date]', look);
  if (date && !date.value) { date.focus(); return; }
  send(button.form, button);
});

const upload = async (form, files) => {
  const max = Number(form.dataset.max) || Infinity;
  for (const file of files) {
    if (file.size > max) { toast(form.dataset.tooLarge); continue; }
    const body = new FormData();
    body.set('file', file, file.name);
    try {
      const answer = await ask(new URL(form.action).pathname, { method: 'POST', body });
      if (!answer.ok) { toast(answer.status === 413 ? await answer.text() : document.body.dataset.failed); continue; }
      put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch { toast(document.body.dataset.failed); }
  }
};
addEventListener('dragover', (event) => { event.preventDefault(); const form = one('[data-drop]'); if (form) form.classList.add('is-over'); });
addEventListener('dragleave', (event) => { if (!event.relatedTarget) all('[data-drop]').forEach((form) => form.classList.remove('is-over')); });
addEventListener('drop', (event) => {
  event.preventDefault();
  const form = one('[data-drop]');
  if (!form) return;
  form.classList.remove('is-over');
  const files = Array.from(event.dataTransfer.files);
  if (files.length > 0) upload(form, files);
  else { const text = one('textarea', form); if (text) text.value = event.dataTransfer.getData('text/plain'); }
});
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (event.target.matches('input[type=file]') && form && form.dataset.drop === 'file') upload(form, Array.from(event.target.files));
});

const listen = () => {
  const source = new EventSource('/events?key=' + encodeURIComponent(key));
  source.addEventListener('changed', draw);
};
listen();
choose(current() || looks()[0], false);
const first = current() && one('[data-open]', current());
if (first && document.activeElement === document.body) first.focus({ preventScroll: true });
})();`;
