import type { View } from './view.js';

/** What the sites declare and no line of the report judges, a sentence each: networks that are not read, accounts beyond the cap. */
export function notFollowed({ t, f, rivals }: View): string[] {
  const networks = new Map<string, number>();
  for (const { site } of rivals)
    for (const { network } of site.alsoLinked ?? []) networks.set(network, (networks.get(network) ?? 0) + 1);
  const ranked = [...networks].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const over = rivals.flatMap(({ site }) => site.beyond ?? []);
  const accounts = over.reduce((sum, count) => sum + count, 0);
  return [
    ...(ranked.length > 0
      ? [t.notFollowed.networks(f.list(ranked.map(([name, k]) => t.notFollowed.linkedBy(name, k))))]
      : []),
    ...(accounts > 0 ? [t.notFollowed.beyond(accounts, over.length)] : []),
  ];
}
