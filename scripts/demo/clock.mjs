/** The moment at which the demo industry is looked at. */
export const NOW = Date.UTC(2026, 10, 1, 9);
export const DAY = 86_400_000;
