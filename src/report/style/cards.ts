/** Company by company. */
export const cardsStyle = `
.index{columns:14rem auto;column-gap:2rem;list-style:none;padding:0}
.index li{break-inside:avoid;margin:0;padding:.15rem 0}
.filter{flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin-top:1.25rem;font-size:.9375rem}
.js .filter.js-only{display:flex}
.card{border-top:1px solid var(--line)}
.card:last-of-type{border-bottom:1px solid var(--line)}
.card.self{border-top:2px solid var(--rule)}
.card>summary{display:grid;grid-template-columns:minmax(0,16rem) minmax(0,1fr) auto 9rem;gap:.15rem 1.25rem;align-items:center;width:auto;padding:.55rem .25rem .55rem 1.5rem;color:var(--ink);position:relative}
.card>summary::before{content:"";position:absolute;inset-inline-start:.35rem;top:50%;width:.45rem;height:.45rem;border:solid var(--soft);border-width:0 1.75px 1.75px 0;transform:translateY(-60%) rotate(-45deg)}
.card[open]>summary::before{transform:translateY(-75%) rotate(45deg)}
.card>summary:hover{text-decoration:none;background:var(--sunk)}
.card>summary h3{font-size:1.0625rem;font-weight:600}
.card[open]{background:var(--surface);border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:0 clamp(.75rem,3vw,2rem) 1.5rem}
.card[open]>summary h3{font-family:var(--serif);font-size:1.5rem}
.card .counts{display:flex;flex-wrap:wrap;gap:.1rem .85rem;font-variant-numeric:tabular-nums}
.brief{list-style:none;padding:0;margin-top:.5rem;font-size:.9375rem}
.brief li{margin:0;padding:.3rem 0;border-top:1px solid var(--line)}
.page-title{font-family:var(--serif);font-weight:400;font-size:1.75rem}
.account-head h4{min-width:0}
.account{margin-top:1.25rem;padding-top:1.1rem;border-top:1px solid var(--line)}
.account-head{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}
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
.heat{width:100%;max-width:52rem;height:1rem;margin-top:.5rem}
.h0{fill:var(--silence)}.h1{fill:var(--faint)}.h2{fill:var(--well);opacity:.8}.h3{fill:var(--well)}
@media screen and (max-width:48rem){
.card>summary{grid-template-columns:minmax(0,1fr) auto}
.card>summary .card-bar{grid-column:1/-1}
.card>summary .card-says{grid-column:1/-1;grid-row:2}
}
@media screen and (max-width:30rem){
.account-facts{display:grid}
}
`;
