/** One line of JSON for the parent: pages per second and the most memory this process ever held. */
export function report({ started, pages, links }) {
  const seconds = (performance.now() - started) / 1000;
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(
    `${JSON.stringify({ pages, links, seconds, perSecond: pages / seconds, peakMb: maxRSS / 1024 })}\n`,
  );
}
