/** The first screen: the answer, the bar, the tiles. */
export const firstScreenStyle = `
.first{padding-top:clamp(1.5rem,4vw,3rem)}
.first h1{font-family:var(--serif);font-style:italic;font-weight:400;font-size:1.375rem;color:var(--soft)}
.answer{font-family:var(--serif);font-size:clamp(1.625rem,1rem + 2.6vw,2.75rem);line-height:1.18;letter-spacing:-.015em;margin-top:.75rem;max-width:60rem;text-wrap:balance}
.first .lead{max-width:50rem;margin-top:1rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.25rem 2rem;margin:1.25rem 0 0}
.tile dd{margin:0}
.tile dt{font-size:1.0625rem}
.tile .sym{width:1.05em;height:1.05em}
.big{font-family:var(--serif);font-size:2.5rem;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:lining-nums}
.tile .of{color:var(--soft);white-space:nowrap}
.tile .range{margin:.35rem 0 .4rem}
.tile .small{line-height:1.4}
.tile dd+dd.soft{margin-top:.3rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:2rem 0 0;padding-top:1rem;border-top:1px solid var(--line);font-size:.9375rem}
.facts dt{color:var(--soft);font-size:.8125rem}
.facts dd{margin:0;font-weight:500}
.notice{margin-top:1.25rem;padding:.75rem 1rem;border-inline-start:3px solid var(--badly);background:var(--surface)}
.bar-head{margin-top:2rem;font-size:1.0625rem;font-weight:600}
.verdict-bar{margin-top:.6rem}
.by-company{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));margin-top:1.75rem;padding:1.1rem 0 .9rem;border-block:1px solid var(--line)}
.by-company dd{margin-top:.15rem}
.by-company .big{font-size:3.25rem;line-height:1.1}
.by-company dt .sym{margin-inline-end:.15em}
.chart.votes{width:auto;max-width:100%;height:auto}
.vote-open{stroke:var(--unseen)}
.vote-no{fill:none;stroke:var(--rule)}
@media screen and (max-width:48rem){
.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}
}
@media screen and (max-width:30rem){
.tiles{grid-template-columns:minmax(0,1fr)}
}
`;
