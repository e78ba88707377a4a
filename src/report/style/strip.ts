/** Every post and every silence. */
export const stripStyle = `
.fill-echo{fill:var(--rule)}.fill-silence{fill:var(--silence)}.vague{opacity:.7}
.lanes{margin-top:1.25rem;border-top:1px solid var(--line)}
.lane{display:grid;grid-template-columns:minmax(9rem,15rem) minmax(0,1fr) 8rem;gap:0 1rem;align-items:center;border-bottom:1px solid var(--line);min-height:2rem}
.lane .who{font-size:.875rem;line-height:1.25;padding:.2rem 0}
.lane .who .on{color:var(--soft)}
.lane .ago{font-size:.8125rem;text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.lane .ago .sym{margin-inline-end:.15em}
.lane svg:not(.sym){width:100%;height:1.75rem;overflow:visible}
.lane-axis{border:0;min-height:1.5rem}
.lane-axis svg.chart{height:1.25rem}
.lane .axis,.lane-rule{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke;fill:none}
.lane .mark{stroke:var(--rule);stroke-width:1;stroke-dasharray:2 3;vector-effect:non-scaling-stroke;fill:none}
.lane .blind{opacity:.65}
.lane .silence{fill:var(--silence)}
.gone{stroke:var(--left);stroke-width:2;stroke-dasharray:2 6;vector-effect:non-scaling-stroke;fill:none}
.lane .post{stroke:var(--well);stroke-width:6;stroke-linecap:round;vector-effect:non-scaling-stroke;fill:none}
.lane .post-alive{stroke:var(--alive)}.lane .post-badly{stroke:var(--badly)}.lane .post-left{stroke:var(--left)}.lane .post-unseen{stroke:var(--unseen)}
.lane .echo{stroke:var(--rule);stroke-width:4;stroke-linecap:round;vector-effect:non-scaling-stroke;fill:none}
.lane .vague{stroke-width:5;stroke-linecap:butt;opacity:.7}
@media screen and (max-width:50rem){
.lane{grid-template-columns:minmax(0,1fr) auto;padding:.35rem 0}
.lane svg:not(.sym){grid-column:1/-1;grid-row:2}
.lane-axis .who,.lane-axis .ago{display:none}
}
@media screen and (max-width:40rem){
.lane-axis .minor,.curve .minor{display:none}
}
`;
