/** The drawings. Their geometry is in the SVG attributes; only colour, stroke and type are here. */
export const charts = `
.chart{width:100%;overflow:visible}
.chart text{fill:var(--soft);font:.8125rem var(--sans);font-variant-numeric:tabular-nums}
.chart .axis{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke;fill:none}
.chart .mark{stroke:var(--rule);stroke-width:1;stroke-dasharray:4 3;vector-effect:non-scaling-stroke;fill:none}
.chart .gap{stroke:var(--paper);stroke-width:2;vector-effect:non-scaling-stroke}
.verdict-bar{margin-top:2rem}
.stack{height:1.5rem;border-radius:.25rem}
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
.curve .outer{fill:var(--left);opacity:.14}
.curve .band{fill:var(--left);opacity:.28}
.curve .line{fill:none;stroke:var(--left);stroke-width:2.5;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.curve-block{padding-inline-start:3.25rem}
.curve-head{margin-inline-start:-3.25rem}
.curve .half{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 3;vector-effect:non-scaling-stroke}
.curve text.strong{fill:var(--ink);font-weight:600}
.heat{width:100%;max-width:52rem;height:1rem;margin-top:.5rem}
.h0{fill:var(--silence)}.h1{fill:var(--faint)}.h2{fill:var(--well);opacity:.8}.h3{fill:var(--well)}
.range .track{fill:var(--sunk)}
.range .sure{fill:var(--well)}.range .sure-badly{fill:var(--badly)}.range .sure-left{fill:var(--left)}
.range .tick{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1.5rem 2rem;margin-top:1.25rem;padding:0;list-style:none}
.multiples li{margin:0;display:flex;flex-direction:column;justify-content:flex-end}
.multiples li svg{flex:none}
.multiples h4{margin-bottom:.75rem}
.multiples h4 .soft{font-weight:400}
@media screen and (max-width:50rem){
.lane{grid-template-columns:minmax(0,1fr) auto;padding:.35rem 0}
.lane svg:not(.sym){grid-column:1/-1;grid-row:2}
.lane-axis .who,.lane-axis .ago{display:none}
}
@media screen and (max-width:40rem){
.lane-axis .minor,.curve .minor{display:none}
}
`;
