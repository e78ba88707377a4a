/**
 * What a script adds to a page that is complete without it: the theme button, opening every fold, sorting tables,
 * filtering companies, and the cost with the reader's own figures. Its words come from data attributes.
 */
export const script = `(() => {
const root = document.documentElement;
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
root.classList.add('js');

const themeButton = document.querySelector('[data-theme-button]');
if (themeButton) {
  const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const say = () => { themeButton.textContent = isDark() ? themeButton.dataset.light : themeButton.dataset.dark; };
  themeButton.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; say(); });
  say();
}

let opened = [];
const openAll = () => { opened = all('details:not([open])'); opened.forEach((d) => { d.open = true; }); };
addEventListener('beforeprint', openAll);
addEventListener('afterprint', () => { opened.forEach((d) => { d.open = false; }); opened = []; });
const foldButton = document.querySelector('[data-fold-button]');
if (foldButton) foldButton.addEventListener('click', () => {
  const open = foldButton.getAttribute('aria-pressed') !== 'true';
  all('details').forEach((d) => { d.open = open; });
  foldButton.setAttribute('aria-pressed', String(open));
});
const reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let d = target && target.closest('details'); d; d = d.parentElement && d.parentElement.closest('details')) d.open = true;
  if (target) target.scrollIntoView();
};
addEventListener('hashchange', reveal);
if (location.hash) reveal();

const keyOf = (row, column) => {
  const cell = row.cells[column];
  const given = cell.dataset.sort;
  return given === undefined ? cell.textContent.trim() : Number(given);
};
all('table[data-sortable]').forEach((table) => {
  all('thead th', table).forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      all('thead th', table).forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = table.tBodies[0];
      const keyed = Array.from(body.rows, (row) => [keyOf(row, column), row]);
      keyed.sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), root.lang)));
      if (down) keyed.reverse();
      body.append(...keyed.map(([, row]) => row));
    });
  });
});

const filter = document.querySelector('[data-company-filter]');
if (filter) {
  const cards = all('[data-company]').map((card) => ({ card, text: card.dataset.company.toLowerCase(), classes: card.dataset.classes.split(' '), order: Number(card.dataset.order), left: Number(card.dataset.left) }));
  const words = filter.querySelector('[data-filter-words]');
  const kind = filter.querySelector('[data-filter-class]');
  const order = filter.querySelector('[data-filter-order]');
  const count = filter.querySelector('[data-filter-count]');
  const apply = () => {
    const sought = words.value.trim().toLowerCase();
    let shown = 0;
    cards.forEach(({ card, text, classes }) => {
      const fits = text.includes(sought) && (kind.value === '' || classes.includes(kind.value));
      card.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = count.dataset.pattern.replace('{n}', String(shown)).replace('{of}', String(cards.length));
    all('details[data-fold]').forEach((fold) => { if (sought || kind.value) fold.open = true; });
  };
  words.addEventListener('input', apply);
  kind.addEventListener('change', apply);
  order.addEventListener('change', () => {
    const by = order.value === 'left' ? (a, b) => b.left - a.left || a.order - b.order : (a, b) => a.order - b.order;
    const places = cards.map(({ card }) => { const mark = document.createComment(''); card.before(mark); return mark; });
    [...cards].sort(by).forEach(({ card }, i) => { places[i].replaceWith(card); });
  });
}

const cost = document.querySelector('[data-cost]');
if (cost) {
  const value = (name, level) => { const input = cost.querySelector('[data-input="' + name + '"][data-level="' + level + '"]'); return input ? Math.max(0, Number(input.value) || 0) : 0; };
  const hoursFormat = new Intl.NumberFormat(root.lang, { maximumFractionDigits: 0 });
  const moneyFormat = new Intl.NumberFormat(root.lang === 'en' ? 'en-GB' : 'fr-FR', { style: 'currency', currency: cost.dataset.currency, maximumFractionDigits: 0 });
  const recount = () => ['low', 'mid', 'high'].forEach((level) => {
    const posts = value('posts', level) * 365.25 / 84;
    const made = posts * (1 - value('reuse', level));
    const hours = made * value('hoursPerPost', level) + value('moderation', level) * 365.25 / 12 / 60 + value('planning', level);
    cost.querySelector('[data-hours="' + level + '"]').textContent = hoursFormat.format(hours);
    cost.querySelector('[data-money="' + level + '"]').textContent = moneyFormat.format(hours * value('hourly', level));
  });
  cost.addEventListener('input', recount);
}
})();
`;
