/** What only one section has. */
export const sections = `
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
.claim{display:flex;flex-wrap:wrap;gap:.35rem .75rem;align-items:baseline}
h3+.claim{margin-top:.35rem}
.claim+.aside{margin-top:.4rem}
q:lang(fr){quotes:"«\\a0" "\\a0»"}
.claim q{font-family:var(--serif);font-style:italic;font-size:1.125rem}
.claim-result{font-size:.875rem;font-weight:600;border:1px solid var(--rule);border-radius:1rem;padding:.05rem .65rem}
.pair{display:grid;grid-template-columns:10rem minmax(0,1fr) 1.5rem minmax(0,1fr) 10.4rem;gap:.25rem .75rem;align-items:center;padding:.7rem 0;border-top:1px solid var(--line)}
.pair-head{border:0;padding:0}
.pair h3{font-size:1rem}
.pair-links,.pair-there{display:contents}
.pair-head span:last-child{grid-column:4}
.pair .counts{display:grid;grid-template-columns:repeat(5,2.6rem);font-variant-numeric:tabular-nums}
.pair-says{grid-column:2/-1}
.fill-plain{fill:var(--rule)}
.fill-echo{fill:var(--rule)}.fill-silence{fill:var(--silence)}.vague{opacity:.7}
.matrix{width:auto;margin-top:1rem;min-width:min(100%,46rem)}
.matrix th,.matrix td{padding:.45rem .9rem .45rem 0}
.matrix td{white-space:nowrap}
.matrix .cell{font-weight:500}
.matrix .cell .sym{margin-inline-end:.4em}
.matrix .cell-none{color:var(--soft)}
.poor{font-weight:700;margin-inline-start:.25em}
.matrix .more{font-size:.75rem;color:var(--soft);margin-inline-start:.25em}
.matrix tbody th{max-width:18rem;min-width:7rem;overflow-wrap:anywhere}
.matrix tbody th a{text-decoration:none}
.matrix tbody th a:hover{text-decoration:underline}
tr.self th,tr.self td{border-top:2px solid var(--rule)}
.key-line{stroke:var(--left);stroke-width:2.5}
.key-band{fill:var(--left);opacity:.28}
.bar-row{margin-top:1.1rem}
.bar-row .big{font-weight:400;font-size:1.75rem}
.bar-row .chart{margin-top:.25rem}
.cadence-row{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.25rem 1.5rem;padding:.6rem 0;border-top:1px solid var(--line);align-items:center}
.cadence-row h3{font-size:1rem}
.cadence-head{border:0;padding:0}
.range .sure-soft{fill:var(--faint)}
.range .published{fill:var(--surface);stroke:var(--ink);stroke-width:1.75}
.cost-result{max-width:44rem}
.cost tbody td,.cost tbody th{vertical-align:middle}
.cost-result td,.cost-result th{font-size:1.0625rem}
.cost-result .strong td,.cost-result .strong th{font-family:var(--serif);font-size:1.375rem;font-weight:400;padding-top:.7rem;padding-bottom:.7rem}
.cost .scroll table:not(.cost-result){min-width:44rem}
.cost-result{min-width:18rem}
.cost input{width:5.5rem;text-align:end;font-variant-numeric:tabular-nums;padding:.15rem .4rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:2rem 3rem}
.columns .aside{font-size:1rem;color:var(--ink)}
.index{columns:14rem auto;column-gap:2rem;list-style:none;padding:0}
.index li{break-inside:avoid;margin:0;padding:.15rem 0}
.filter{flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin-top:1.25rem;font-size:.9375rem}
.js .filter.js-only{display:flex}
.card{margin-top:2rem;padding:1.5rem clamp(1rem,3vw,2rem);background:var(--surface);border:1px solid var(--line);border-radius:.5rem}
.card.self{border-color:var(--rule);border-width:2px}
.card>header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:center}
.card>header h3{font-family:var(--serif);font-size:1.5rem}
.card-bar{flex:0 1 12rem;min-width:8rem}
.account{margin-top:1.25rem;padding-top:1.1rem;border-top:1px solid var(--line)}
.account-head{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}
.account-head h4,.card>header>div{min-width:0}
.account-head h4 a{font-weight:400}
.why{margin-top:.25rem}
.account-facts{display:flex;flex-wrap:wrap;gap:.35rem 2rem;margin:.5rem 0 0;font-size:.9375rem}
.account-facts div{display:flex;gap:.5rem}
.account-facts dt{color:var(--soft);flex:none}
.account-facts dd{margin:0;font-variant-numeric:tabular-nums}
.bio{margin-top:.4rem;font-style:italic;max-width:44rem}
.findings{list-style:none;padding:0;margin-top:.75rem;font-size:.9375rem}
.findings li{padding-inline-start:.9rem;border-inline-start:3px solid var(--rule);margin-top:.5rem}
.findings .finding-poor{border-color:var(--left)}
.findings .finding-notice{border-color:var(--badly)}
.findings strong{font-weight:600}
.account details,.site-evidence{margin-top:.6rem}
.account details>*+*,.site-evidence>*+*{margin-top:.5rem}
.evidence{padding-inline-start:1.25rem}
.evidence li+li{margin-top:.5rem}
.evidence code{font-size:.8125rem;color:var(--soft)}
.evidence img{max-width:min(100%,40rem);height:auto;border:1px solid var(--line);margin-top:.5rem}
.measures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:.1rem 2rem;margin:0}
.measures div{display:flex;gap:.75rem;justify-content:space-between;border-bottom:1px solid var(--line);padding:.15rem 0}
.measures dd{margin:0;text-align:end}
.detail-head{font-weight:600}
.fold{margin-top:1rem;border-top:1px solid var(--line);padding-top:.75rem}
.plain{list-style:none;padding:0}
.unseen{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1.75rem 2.5rem}
.unseen-network{padding-top:.9rem;border-top:1px solid var(--line)}
.unseen-network li{margin-top:.6rem}
.unseen-network .todo{font-weight:600;margin-top:.25rem}
.foot-nav{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-bottom:1.25rem}
.foot-nav a{padding:.15rem 0;min-height:1.5rem}
@media screen and (max-width:48rem){
.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}
.cadence-row{grid-template-columns:minmax(0,1fr)}
.pair{grid-template-columns:minmax(0,1fr) 9.2rem}
.pair .counts{grid-template-columns:repeat(5,2.3rem)}
.pair h3,.pair-says{grid-column:1/-1}
.pair-head{display:none}
}
@media screen and (max-width:30rem){
.cost-result td,.cost-result th{font-size:.9375rem}
.cost-result .strong td,.cost-result .strong th{font-size:1rem}
.cost-result .num{padding-inline-end:.4rem}
.tiles{grid-template-columns:minmax(0,1fr)}
.account-facts{display:grid}
}
`;
