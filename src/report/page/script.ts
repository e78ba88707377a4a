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
  const long = document.querySelector('[data-more]');
  const ask = () => {
    const detail = { sought: words.value.trim().toLowerCase(), grade: kind.value, order: order.value };
    dispatchEvent(new CustomEvent('followsuit-companies', { detail }));
    count.textContent = count.dataset.pattern.replace('{n}', String(detail.shown)).replace('{of}', count.dataset.of);
  };
  if (long) [words, kind, order].forEach((control) => control.addEventListener(control === words ? 'input' : 'change', ask));
  else {
  words.addEventListener('input', apply);
  kind.addEventListener('change', apply);
  order.addEventListener('change', () => {
    const by = order.value === 'left' ? (a, b) => b.left - a.left || a.order - b.order : (a, b) => a.order - b.order;
    const places = cards.map(({ card }) => { const mark = document.createComment(''); card.before(mark); return mark; });
    [...cards].sort(by).forEach(({ card }, i) => { places[i].replaceWith(card); });
  });
  }
}

const cost = document.querySelector('[data-cost]');
if (cost) {
  const weeksPerMonth = 365.2425 / 12 / 7;
  const daysPerMonth = 365.2425 / 12;
  const cells = all('[data-input]', cost);
  cells.forEach((cell) => {
    const input = document.createElement('input');
    input.type = 'number';
    input.min = '0';
    input.step = 'any';
    input.value = cell.dataset.value;
    input.setAttribute('aria-label', cell.dataset.label);
    cell.replaceChildren(input);
  });
  const figures = (name, level) => cells.filter((cell) => cell.dataset.input === name && cell.dataset.level === level).map((cell) => Math.max(0, Number(cell.firstChild.value) || 0));
  const figure = (name, level) => figures(name, level)[0] || 0;
  const number = new Intl.NumberFormat(cost.dataset.locale, { maximumFractionDigits: 0 });
  const money = new Intl.NumberFormat(cost.dataset.locale, /^[A-Z]{3}$/.test(cost.dataset.currency) ? { style: 'currency', currency: cost.dataset.currency, maximumFractionDigits: 0 } : { maximumFractionDigits: 0 });
  const put = (name, level, text) => { cost.querySelector('[data-result="' + name + '"][data-level="' + level + '"]').textContent = text; };
  const recount = () => ['low', 'mid', 'high'].forEach((level) => {
    const rates = figures('posts-per-week', level).map((rate) => rate * weeksPerMonth);
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const posts = total - Math.min(1, figure('reuse', level)) * (total - Math.max(0, ...rates));
    const upkeep = figure('moderation-minutes-per-day', level) * daysPerMonth / 60 * rates.length + figure('planning-hours-per-month', level);
    const hours = posts * figure('hours-per-post', level) + upkeep;
    const hourly = figure('hourly-cost', level);
    const tools = figure('tools-per-month', level);
    put('posts', level, number.format(posts));
    put('hours', level, number.format(hours));
    put('money', level, money.format(hours * hourly + tools));
    put('outsourced', level, money.format(posts * figure('price-per-outsourced-post', level) + upkeep * hourly + tools));
  });
  const reset = cost.querySelector('[data-cost-reset]');
  if (reset) reset.addEventListener('click', () => {
    cells.forEach((cell) => { cell.firstChild.value = cell.dataset.value; });
    recount();
  });
  cost.addEventListener('input', recount);
}
})();
`;
