/** How often the living post. */
export const cadenceStyle = `
.cadence-row{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.25rem 1.5rem;padding:.6rem 0;border-top:1px solid var(--line);align-items:center}
.cadence-row h3{font-size:1rem}
.cadence-head{border:0;padding:0}
.range .sure-soft{fill:var(--faint)}
.range .published{fill:var(--surface);stroke:var(--ink);stroke-width:1.75}
.range .track{fill:var(--sunk)}
.range .sure{fill:var(--well)}.range .sure-badly{fill:var(--badly)}.range .sure-left{fill:var(--left)}
.range .tick{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}
@media screen and (max-width:48rem){
.cadence-row{grid-template-columns:minmax(0,1fr)}
}
`;
