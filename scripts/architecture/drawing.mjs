/** Where each room stands in the picture, in pixels, and what it says of itself. From the roof to the ground. */
export const house = {
  cli: {
    x: 20,
    y: 20,
    width: 840,
    height: 56,
    says: 'one file per command: parse, call one function, print',
  },
  desk: {
    x: 20,
    y: 104,
    width: 840,
    height: 56,
    says: 'the page on this machine for what only a person can see',
  },
  audit: { x: 20, y: 216, width: 560, height: 56, says: 'runs a list, keeps the tasks, resumes' },
  discovery: { x: 20, y: 300, width: 196, height: 56, says: 'a site → its accounts' },
  imports: { x: 236, y: 300, width: 204, height: 56, says: 'files of other programs' },
  networks: { x: 20, y: 384, width: 308, height: 56, says: 'per network: ways in, and readers' },
  fetching: { x: 20, y: 468, width: 308, height: 56, says: 'the only room with sockets and browsers' },
  intake: { x: 348, y: 384, width: 92, height: 140, says: 'lists in' },
  store: { x: 460, y: 300, width: 120, height: 224, says: 'every audit kept' },
  report: { x: 620, y: 216, width: 240, height: 56, says: 'HTML, CSV, JSON; all sentences' },
  analysis: { x: 620, y: 300, width: 240, height: 224, says: 'rows → measures → verdict' },
  model: {
    x: 20,
    y: 552,
    width: 840,
    height: 56,
    says: 'the nouns, as types and schemas; imports nothing of ours',
  },
};

const wings = [
  { x: 20, y: 190, says: 'asks the world, and keeps what it says' },
  { x: 620, y: 190, says: 'concludes, and is pure' },
];

/** An SVG of the house; `arrows` is room -> rooms it leans on, detours left out. */
export function draw(arrows) {
  const lines = [...arrows].flatMap(([from, all]) => all.map((to) => arrow(house[from], house[to])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 628" role="img" aria-labelledby="t" font-family="system-ui, sans-serif">
<title id="t">The rooms of followsuit, from the command line to the model; an arrow says: imports</title>
<style>
  .ground { fill: #fbfaf7 } .room { fill: #fff; stroke: #33414e } .name { font: 600 16px system-ui, sans-serif; fill: #1d2733 }
  .says { font: 13px system-ui, sans-serif; fill: #4a5866 } .wing { font: italic 13px system-ui, sans-serif; fill: #4a5866 }
  .arrow { stroke: #b0562a; stroke-width: 1.6; fill: none } .head { fill: #b0562a }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #14191f } .room { fill: #1d252e; stroke: #8fa1b3 } .name { fill: #eef3f7 }
    .says, .wing { fill: #b6c2cd } .arrow { stroke: #e39a6f } .head { fill: #e39a6f }
  }
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
<rect class="ground" width="880" height="628" rx="12"/>
${wings.map((w) => `<text class="wing" x="${w.x}" y="${w.y}">${w.says}</text>`).join('\n')}
${lines.join('\n')}
${Object.entries(house)
  .map(([name, room]) => box(name, room))
  .join('\n')}
</svg>
`;
}

/** Straight down, where the two rooms stand above one another. */
function arrow(from, to) {
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.width, to.x + to.width);
  const x = (left + right) / 2;
  return `<path class="arrow" marker-end="url(#head)" d="M${x} ${from.y + from.height} V${to.y - 2}"/>`;
}

function box(name, { x, y, width, height, says }) {
  const middle = x + width / 2;
  const top = y + height / 2;
  return `<rect class="room" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>
<text class="name" x="${middle}" y="${top - 4}" text-anchor="middle">${name}</text>
<text class="says" x="${middle}" y="${top + 15}" text-anchor="middle">${says}</text>`;
}
