import { styleOf } from '../../report/style/style.js';

/** The look of the report, and what the desk has of its own. */
export const deskStyle = `${styleOf(undefined)}
.status h1,.start h1{font-family:var(--serif);font-style:italic;font-weight:400;font-size:1.375rem;color:var(--soft)}
.status{margin-top:1.5rem}
.status .answer{font-size:clamp(1.375rem,1rem + 1.6vw,2rem)}
.status-row{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1rem 3rem;align-items:end;margin-top:1.5rem}
.measure p{margin-top:.35rem}
.report-actions{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:flex-end;max-width:24rem}
.report-actions p{flex-basis:100%;text-align:end}
progress{appearance:none;display:block;width:100%;height:.6rem;border:1px solid var(--rule);border-radius:.3rem;overflow:hidden;background:var(--surface);margin-top:.25rem}
progress::-webkit-progress-bar{background:var(--surface)}
progress::-webkit-progress-value{background:var(--well)}
progress::-moz-progress-bar{background:var(--well)}
button,.button,select,input{min-height:2.25rem}
.button{display:inline-flex;align-items:center;text-decoration:none;border:1px solid var(--rule);border-radius:.375rem;padding:.3rem .9rem}
.primary{background:var(--link);border-color:var(--link);color:var(--paper);font-weight:600}
.primary:hover{border-color:var(--ink)}
button[aria-pressed=true]{border-color:var(--link);color:var(--link);font-weight:600}
button[disabled]{color:var(--soft);cursor:default}
.languages{display:flex;gap:.35rem}
.desk{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,22rem);gap:2rem clamp(2rem,4vw,4rem);align-items:start;margin-top:2.5rem}
.desk section,.start{margin-top:0}
.desk h2{font-size:1.5rem}
.beside{position:sticky;top:1rem;display:grid;gap:2rem}
.beside section>p{margin-top:.5rem}
.section-head{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:baseline}
.part{margin-top:1.5rem}
.group{margin-top:1rem}
.group h4{border-bottom:1px solid var(--rule);padding-bottom:.25rem}
.looks{list-style:none;padding:0}
.looks li{margin:0;border-bottom:1px solid var(--line)}
.look>summary{width:auto;color:var(--ink);padding:.45rem .25rem;display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline;list-style:none}
.look>summary::-webkit-details-marker{display:none}
.look>summary .who{font-weight:600}
.look[open]{background:var(--surface);border:1px solid var(--rule);border-radius:.5rem;margin:.6rem 0;padding:.25rem 1rem 1rem}
.look[open]>summary .who{font-family:var(--serif);font-size:1.375rem}
.look .open{margin-top:.75rem;padding-inline:1.75rem}
.answers{margin-top:.9rem}
.saw{font-size:.9375rem;color:var(--soft)}
.choices{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.35rem}
.day{display:inline-flex;flex-wrap:wrap;gap:.25rem}
.followers{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.75rem}
.aside-form{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line)}
.kbd{font:.8125rem var(--mono);color:var(--soft);border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem}
body:not(.js) .kbd{display:none}
.put-aside{margin-top:2rem}
.put-aside form,.heard form{display:inline}
.plain{list-style:none;padding:0}
.drop{border:2px dashed var(--rule);border-radius:.5rem;padding:1rem;margin-top:.75rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem;justify-items:start}
.drop.is-over{border-color:var(--link);background:var(--surface)}
.drop-here{font-family:var(--serif);font-size:1.25rem}
.js .drop .drop-here.js-only{display:block}
body .drop>*{min-width:0;max-width:100%}
input[type=file]{width:100%;border:0;background:none;padding:.3rem 0}
.heard{list-style:none;padding:0;margin-top:.75rem}
.heard li{border-top:1px solid var(--line);padding:.6rem 0;margin:0}
.heard p+p{margin-top:.25rem}
.heard form{display:inline-block;margin-top:.35rem}
.heard .seen-on{display:flex;flex-wrap:wrap;gap:.4rem}
.notice-undated,.notice-useless{border-inline-start:3px solid var(--badly);padding-inline-start:.75rem!important}
.toast{position:fixed;inset-block-end:1rem;inset-inline:1rem;margin:0 auto;width:fit-content;max-width:40rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;border-radius:.5rem;z-index:8}
.toast:empty{display:none}
.start{max-width:52rem;margin-top:2rem}
.list-form{margin-top:1.5rem}
.list-form .lead{margin:0}
textarea{font:.9375rem/1.5 var(--mono);color:inherit;background:var(--surface);border:1px solid var(--rule);border-radius:.375rem;padding:.6rem;width:100%}
.understood{margin-top:1.5rem}
.understood h3{margin-top:1rem}
.understood .scroll{margin-top:1.5rem}
.remarks{margin-top:.5rem}
.run-form{display:grid;gap:.5rem;justify-items:start;margin:1.25rem 0;padding:1rem;background:var(--surface);border:1px solid var(--line);border-radius:.5rem}
.run-form input{width:min(28rem,100%)}
.running{margin-top:1.5rem;display:grid;gap:1rem}
@media screen and (max-width:60rem){
.desk{grid-template-columns:minmax(0,1fr)}
.beside{position:static}
.status-row{grid-template-columns:minmax(0,1fr)}
.report-actions{justify-content:flex-start}
.report-actions p{text-align:start}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
