/** The share silent by threshold. */
export const thresholdStyle = `
.key-line{stroke:var(--left);stroke-width:2.5}
.key-band{fill:var(--left);opacity:.28}
.curve .outer{fill:var(--left);opacity:.14}
.curve .band{fill:var(--left);opacity:.28}
.curve .line{fill:none;stroke:var(--left);stroke-width:2.5;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.curve-block{padding-inline-start:3.25rem}
.curve-head{margin-inline-start:-3.25rem}
.curve .half{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 3;vector-effect:non-scaling-stroke}
.curve text.strong{fill:var(--ink);font-weight:600}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1.5rem 2rem;margin-top:1.25rem;padding:0;list-style:none}
.multiples li{margin:0;display:flex;flex-direction:column;justify-content:flex-end}
.multiples li svg{flex:none}
.multiples h4{margin-bottom:.75rem}
.multiples h4 .soft{font-weight:400}
`;
