// A process of its own that serves pages on loopback hosts: 127.0.1.1 … 127.0.1.N, one port each, told on standard output.
// Arguments: hosts, bytes per page, lowest and highest latency in ms.
import { createServer } from 'node:http';

const [hosts, bytes, fastest, slowest] = process.argv.slice(2).map(Number);

const sentence = 'Torréfaction artisanale depuis 1987, livraison offerte dès 40 €. ';
const links = Array.from(
  { length: 120 },
  (_, i) => `<li class="item"><a href="/p/${i}?ref=nav" title="Lot ${i}">Lot n° ${i}</a></li>`,
).join('');
const social =
  '<footer><a href="https://www.facebook.com/acme">f</a><a href="https://www.instagram.com/acme/">i</a><a href="https://x.com/acme">x</a></footer>';
const head = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${' '.repeat(40)}</title><script type="application/ld+json">{"@type":"Organization","sameAs":["https://www.linkedin.com/company/acme"]}</script></head><body>`;
const page = (() => {
  const frame = `${head}<nav><ul>${links}</ul></nav>`;
  const blocks = [];
  for (let size = frame.length + social.length; size < bytes; size += 340) {
    blocks.push(
      `<section class="card"><h2>Lot</h2><p>${sentence.repeat(4)}</p><img src="/i.jpg" alt=""></section>`,
    );
  }
  return Buffer.from(`${frame}${blocks.join('')}${social}</body></html>`).subarray(0, bytes);
})();

/** Every url has a page of its own: no body is stored for another's sake. */
function pageAt(path) {
  const own = Buffer.from(page);
  own.write(path.padEnd(40).slice(0, 40), page.indexOf('<title>') + 7);
  return own;
}

const ports = [];
for (let i = 1; i <= hosts; i++) {
  const latency = hosts === 1 ? fastest : fastest + ((slowest - fastest) * (i - 1)) / (hosts - 1);
  const server = createServer((request, response) => {
    const isRobots = request.url === '/robots.txt';
    const answer = () => {
      response.writeHead(isRobots ? 404 : 200, {
        'content-type': isRobots ? 'text/plain' : 'text/html; charset=utf-8',
      });
      response.end(isRobots ? '' : pageAt(`${i}${request.url}`));
    };
    if (latency > 0) setTimeout(answer, latency);
    else answer();
  });
  await new Promise((done) => server.listen(0, `127.0.1.${i}`, done));
  ports.push(server.address().port);
}
process.stdout.write(`${JSON.stringify(ports)}\n`);
