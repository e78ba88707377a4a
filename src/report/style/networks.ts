/** Links beside what is there, network by network; claims. */
export const networksStyle = `
.claim{display:flex;flex-wrap:wrap;gap:.35rem .75rem;align-items:baseline}
h3+.claim{margin-top:.35rem}
.claim+.aside{margin-top:.4rem}
q:lang(fr){quotes:"«\\a0" "\\a0»"}
.claim q{font-family:var(--serif);font-style:italic;font-size:1.125rem}
.claim-result{font-size:.875rem;font-weight:600;border:1px solid var(--rule);border-radius:1rem;padding:.05rem .65rem}
.pair{display:grid;grid-template-columns:10rem minmax(0,1fr) 1.5rem minmax(0,1fr) 13rem;gap:.25rem .75rem;align-items:center;padding:.7rem 0;border-top:1px solid var(--line)}
.pair-head{border:0;padding:0}
.pair h3{font-size:1rem}
.pair-links,.pair-there{display:contents}
.pair-head span:last-child{grid-column:4}
.pair .counts{display:grid;grid-template-columns:repeat(5,2.6rem);font-variant-numeric:tabular-nums}
.pair-says{grid-column:2/-1}
.fill-plain{fill:var(--rule)}
@media screen and (max-width:48rem){
.pair{grid-template-columns:minmax(0,1fr) 11rem}
.pair .counts{grid-template-columns:repeat(5,2.2rem)}
.pair h3,.pair-says{grid-column:1/-1}
.pair-head{display:none}
}
`;
