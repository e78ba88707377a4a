/** Typography, spacing, and the parts every section is made of. */
export const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--sans);font-variant-numeric:lining-nums;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.2;margin:0;text-wrap:balance;font-weight:600}
h2{font-family:var(--serif);font-size:clamp(1.5rem,1.2rem + 1.3vw,2rem);letter-spacing:-.01em}
h3{font-size:1.125rem}
h4{font-size:1rem}
p,ul,ol,dl,figure,table,details{margin:0}
p{text-wrap:pretty}
ul,ol{padding-inline-start:1.25rem}
li+li{margin-top:.35rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
bdi{unicode-bidi:isolate}
code{font-family:var(--mono);font-size:.875em;overflow-wrap:anywhere}
svg{display:block}
.sym{display:inline-block;width:1em;height:1em;vertical-align:-.125em;flex:none}
.skip{position:absolute;inset-inline-start:-999rem;top:0;padding:.75rem 1rem;background:var(--surface);color:var(--link);z-index:9}
.skip:focus{inset-inline-start:1rem}
.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.page{max-width:75rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 5rem}
.band{height:.375rem;background:var(--brand)}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;padding:1.25rem 0 0;color:var(--soft);font-size:.9375rem}
.top .logo{max-height:2.5rem;max-width:12rem;width:auto}
.top .push{margin-inline-start:auto;display:flex;gap:.5rem}
button,select,input{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--rule);border-radius:.375rem;padding:.3rem .65rem;min-height:2rem}
button{cursor:pointer}
button:hover{border-color:var(--ink)}
.js-only{display:none}
.js .js-only{display:revert}
.js .top .js-only{display:inline-flex;align-items:center}
section{margin-top:clamp(3rem,6vw,5rem)}
.lead{max-width:44rem;margin-top:.75rem;font-size:1.0625rem}
.lead+.lead{margin-top:.6rem}
.message{max-width:44rem;margin-top:1.25rem;font-weight:600;font-size:1.0625rem;text-wrap:pretty}
.message+.legend{margin-top:.5rem}
.key-head{margin-top:1rem}
.key-head+.legend{margin-top:.25rem}
.aside{max-width:44rem;margin-top:1rem;color:var(--soft);font-size:.9375rem}
.soft{color:var(--soft)}
.small{font-size:.875rem}
.num{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.block{margin-top:1.75rem}
details>summary{cursor:pointer;width:fit-content;padding:.25rem 0;color:var(--link);font-size:.9375rem;min-height:1.75rem}
details>summary:hover{text-decoration:underline}
details[open]>summary{margin-bottom:.5rem}
.twin{margin-top:1rem}
.scroll{position:relative;overflow-x:auto;max-width:100%;border-radius:.25rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4}
caption{text-align:start;color:var(--soft);padding:0 0 .5rem;font-size:.875rem}
th,td{text-align:start;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}
thead td{border-bottom:1px solid var(--rule)}
thead th{font-weight:600;font-size:.875rem;color:var(--soft);border-bottom:1px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:500}
td.num,th.num{text-align:end;padding-inline-end:1rem}
thead th.num{white-space:normal}
thead th button{border:0;background:none;padding:0;min-height:1.5rem;font-weight:600;text-align:inherit}
thead th button::after{content:" ↕";font-weight:400}
th[aria-sort=ascending] button::after{content:" ↑"}
th[aria-sort=descending] button::after{content:" ↓"}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;padding:0;margin:.75rem 0 0;list-style:none;font-size:.9375rem}
.legend li{display:inline-flex;align-items:center;gap:.45rem;margin:0}
.legend .state{white-space:normal}
.legend svg{flex:none}
.legend .sym{width:1.1em;height:1.1em}
.state{display:inline-flex;align-items:baseline;gap:.4em;font-weight:500;white-space:nowrap}
.state .sym{align-self:center}
.is-well{color:var(--well-ink)}.is-alive{color:var(--alive-ink)}.is-badly{color:var(--badly-ink)}.is-left{color:var(--left-ink)}.is-unseen{color:var(--unseen-ink)}
.fill-well{fill:var(--well)}.fill-alive{fill:url(#rows)}.fill-badly{fill:url(#dots)}.fill-left{fill:var(--left)}.fill-unseen{fill:url(#hatch)}
.hatch-line{stroke:var(--unseen);stroke-width:1.6}
.hatch-ground{fill:var(--surface)}
.row-ground{fill:var(--alive)}.row-line{stroke:var(--surface);stroke-width:1.4}
.dot-ground{fill:var(--badly)}.dot-mark{fill:var(--surface)}
.unseen-edge{fill:none;stroke:var(--unseen)}
.chart{width:100%;overflow:visible}
.chart text{fill:var(--soft);font:.8125rem var(--sans);font-variant-numeric:tabular-nums}
.chart .axis{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke;fill:none}
.chart .mark{stroke:var(--rule);stroke-width:1;stroke-dasharray:4 3;vector-effect:non-scaling-stroke;fill:none}
.chart .gap{stroke:var(--paper);stroke-width:2;vector-effect:non-scaling-stroke}
.stack{border-radius:.25rem}
footer{margin-top:5rem;padding-top:1.5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
.foot-nav{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-bottom:1.25rem}
.foot-nav a{padding:.15rem 0;min-height:1.5rem}
`;
