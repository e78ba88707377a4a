/** Method, thresholds, sources. */
export const methodStyle = `
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:2rem 3rem}
.columns .aside{font-size:1rem;color:var(--ink)}
`;
