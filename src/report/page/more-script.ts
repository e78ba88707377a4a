/** Draws companies from the data in the page, a few at a time: those beyond the listed, or those a filter asks for. */
export const moreScript = `(() => {
const more = document.querySelector('[data-more]');
if (!more) return;
const list = more.querySelector('[data-more-list]');
const button = more.querySelector('[data-more-button]');
const [listed, step] = [Number(more.dataset.listed), Number(more.dataset.step)];
const [grades, kinds] = [more.dataset.grades.split(' '), more.dataset.kinds.split(' ')];
const count = new Intl.NumberFormat(more.dataset.locale);
let data;
const companies = () => (data = data || JSON.parse(document.getElementById('more-data').textContent)).companies;
const make = (tag, look, ...parts) => {
  const element = document.createElement(tag);
  if (look) element.className = look;
  element.append(...parts);
  return element;
};
const sign = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'sym');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '#s-' + name);
  svg.append(use);
  return svg;
};
const link = (href, text) => {
  if (!/^https?:/.test(href)) return make('bdi', '', text);
  const a = make('a', '', make('bdi', '', text));
  a.href = href;
  a.rel = 'noreferrer nofollow noopener';
  return a;
};
const accountOf = ([network, handle, standing, grade, activity, note, followers, address]) => {
  const [name, usual] = data.networks[network];
  const href = address === undefined ? usual.replace('{h}', () => handle) : address;
  const told = [data.words[activity], data.words[note], followers >= 0 ? more.dataset.followers + ' ' + count.format(followers) : ''].filter(Boolean);
  return make('li', '', make('span', 'state is-' + kinds[grade], sign(kinds[grade]), data.words[standing]), ' ' + name + ' ', link(href, handle), told.map((part) => ' · ' + part).join(''));
};
const cardOf = (place) => {
  const [name, anchor, says, accounts] = data.companies[place];
  const counts = make('span', 'counts', ...kinds.flatMap((kind, grade) => {
    const k = accounts.filter((account) => account[3] === grade).length;
    return k === 0 ? [] : [make('span', 'state is-' + kind, sign(kind), count.format(k))];
  }));
  const card = make('details', 'card', make('summary', '', make('h3', '', make('bdi', '', name)), make('span', 'card-says small soft', data.words[says]), counts));
  card.addEventListener('toggle', () => {
    if (card.childElementCount > 1) return;
    card.append(make('ul', 'brief', ...accounts.map(accountOf)));
    if (more.dataset.folder) {
      const page = make('a', '', more.dataset.evidence);
      page.href = more.dataset.folder + '/companies-' + String(Math.floor(place / step) + 1).padStart(3, '0') + '.html#' + anchor;
      card.append(make('p', 'small', page));
    }
  });
  return card;
};
let places;
const beyond = () => companies().map((_, place) => place).slice(listed);
const draw = () => {
  places = places || beyond();
  list.append(...places.splice(0, step).map(cardOf));
  const left = Math.min(step, places.length);
  button.hidden = left === 0;
  button.textContent = button.dataset.pattern.replace('{n}', String(left));
};
button.addEventListener('click', draw);
const leftIn = (place) => data.companies[place][3].filter((account) => account[3] === grades.indexOf('left-behind')).length;
addEventListener('followsuit-companies', (event) => {
  const { sought, grade, order } = event.detail;
  list.replaceChildren();
  const asListed = sought === '' && grade === '' && order === 'list';
  document.querySelectorAll('[data-listed-companies]').forEach((part) => { part.hidden = !asListed; });
  if (asListed) {
    places = beyond();
    button.hidden = false;
    button.textContent = button.dataset.pattern.replace('{n}', String(Math.min(step, places.length)));
    event.detail.shown = companies().length;
    return;
  }
  const kind = grades.indexOf(grade);
  places = companies().flatMap(([name, , , accounts], place) => (name.toLowerCase().includes(sought) && (kind < 0 || accounts.some((account) => account[3] === kind)) ? [place] : []));
  if (order === 'left') {
    const left = new Map(places.map((place) => [place, leftIn(place)]));
    places.sort((a, b) => left.get(b) - left.get(a) || a - b);
  }
  event.detail.shown = places.length;
  draw();
});
})();
`;
