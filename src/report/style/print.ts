/** Forced colours, less motion, and the page on A4 paper. */
export const print = `
@media (forced-colors:active){
.sym,.state,.cell{forced-color-adjust:auto;color:CanvasText}
.chart,.heat,.lane svg,.legend svg{forced-color-adjust:none}
:root{--paper:Canvas;--surface:Canvas;--sunk:Canvas;--ink:CanvasText;--soft:CanvasText;--line:GrayText;--rule:GrayText;--link:LinkText;--well:Highlight;--alive:Highlight;--badly:CanvasText;--left:GrayText;--unseen:CanvasText;--faint:GrayText;--well-ink:CanvasText;--alive-ink:CanvasText;--badly-ink:CanvasText;--left-ink:CanvasText;--unseen-ink:CanvasText}
.card,.claim-result{border-color:CanvasText}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@page{size:A4;margin:10mm 12mm 13mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt sans-serif;color:#525b6b}}
@media print{
:root{--sans:"Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
html{font-size:9.1pt}
body{background:none;line-height:1.45}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:none;padding:0}
.push,.js-only,.js .js-only,.skip,.foot-nav,.filter.js-only,#index{display:none!important}
.top{padding-top:3mm}
.first{padding-top:3mm}
.answer{font-size:22pt}
.tiles{grid-template-columns:repeat(auto-fit,minmax(32mm,1fr));gap:4mm;margin-top:2mm}
.bar-head{margin-top:3mm}
.big{font-size:20pt}
section{margin-top:6.5mm}
h2{font-size:16pt}
h2,h3,h4,.claim,.lead,.message,.legend,summary{break-after:avoid}
.lead{margin-top:1.5mm;max-width:none}
.message{max-width:none;margin-top:2mm;font-size:1rem}
.key-head{margin-top:1.5mm}
.legend{margin-top:1mm;font-size:8pt}
.aside{max-width:none;margin-top:1.5mm}
.block{margin-top:4mm}
.columns{gap:3mm 8mm}
footer{margin-top:4mm;padding-top:2mm}
.lane,.pair,.cadence-row,.bar-row,.tile,.multiples li,.unseen-network,.chart,tr,.findings li,.notice{break-inside:avoid}
.pair{grid-template-columns:28mm minmax(0,1fr) 7mm minmax(0,1fr) 43mm;padding:1.2mm 0}
.pair .counts{grid-template-columns:repeat(5,8.5mm)}
.pair-says{grid-column:2/-1}
.cadence-row{grid-template-columns:28mm minmax(0,1fr);padding:1mm 0}
.cadence-head{padding:0;break-after:avoid}
.lane-axis{break-after:avoid}
.lanes{margin-top:2mm}
.lane{grid-template-columns:50mm minmax(0,1fr) 24mm;min-height:0}
.lane .who,.lane .ago{font-size:7.2pt;padding:0;line-height:1.1}
.lane svg:not(.sym){height:4mm}
.multiples{grid-template-columns:repeat(4,1fr);gap:5mm 6mm;margin-top:3mm}
thead{display:table-header-group}
.scroll{overflow:visible}
table{font-size:8.5pt}
caption{font-size:8pt;padding-bottom:1mm}
.twin:not(#unseen .twin),.measures-block,.months,.not-applicable,#companies .bio,#companies .heat,#companies>.key-head,#companies>.legend,.account details>summary,.not-on-paper,.two-up.method-fold code{display:none}
th,td{padding-top:.5mm;padding-bottom:.5mm}
#method .aside,.unseen-network li{font-size:8.5pt;line-height:1.35}
.unseen-network li{margin-top:1mm}
h3{font-size:11pt}
.twin{margin-top:3mm}
.twin table,.method-fold table{font-size:7.5pt;line-height:1.3}
.twin td,.twin th,.method-fold td,.method-fold th{padding-top:.3mm;padding-bottom:.3mm}
.twin thead th,.method-fold thead th{font-size:7pt}
.method-fold caption{display:none}
.method-fold code{font-size:inherit}
#method .method-fold table{font-size:6.3pt;line-height:1.2}
.method-fold td,.method-fold th{padding-top:.15mm;padding-bottom:.15mm}
.multiples li svg{height:20mm}
.settings :is(td,th):nth-child(4){display:none}
.settings :is(td,th):nth-child(2){width:11mm}
.settings td:nth-child(3){width:32mm}
.settings td a{display:block;max-width:32mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
:is(#method,#unseen,#not-counted) table{font-size:7.5pt;line-height:1.3}
:is(#method,#unseen) .block{margin-top:3mm}
.words th.num{white-space:nowrap}
.two-up .scroll{columns:2;column-gap:6mm}
.two-up.twin td,.two-up.twin th{padding-inline-end:1.5mm;white-space:normal}
thead th button::after{content:none!important}
.matrix,.matrix thead th{font-size:7.5pt}
.matrix th,.matrix td{padding:.8mm .5rem .8mm 0}
.cost input{border:0;background:none;padding:0;min-height:0}
.cost-result .strong td,.cost-result .strong th{font-size:1.125rem;padding:1mm 1rem 1mm 0}
.cost tbody td,.cost tbody th{padding-top:.5mm;padding-bottom:.5mm}
.unseen{display:block;columns:3;column-gap:6mm}
.unseen-network{margin-bottom:2mm}
details>summary{list-style:none;color:inherit;font-weight:600;padding:0;min-height:0}
details[open]>summary{margin-bottom:.5mm}
details::details-content{content-visibility:visible;block-size:auto}
a{color:inherit}
.evidence a,.account details a{text-decoration:none}
#companies{columns:2;column-gap:6mm}
#companies>h2,#companies>.lead{column-span:all}
#companies>.lead{padding-bottom:3mm}
.fold{border:0;margin:0;padding:0}
.fold>summary{display:none}
.card,.card[open]{margin:4mm 0 0;padding:1.5mm 0 0;background:none;border:0;border-top:1.5pt solid var(--ink);border-radius:0}
.card.self{border-width:3pt 0 0}
.lead+.card{margin-top:0}
.card>summary,.card[open]>summary{grid-template-columns:minmax(0,1fr) 22mm;padding:0;gap:0 3mm;break-inside:avoid;break-after:avoid}
.card>summary::before,.card>summary .counts{display:none}
.card>summary h3,.card[open]>summary h3{font-size:12pt}
.card>summary .card-says{display:none}
.account{margin-top:1.8mm;padding-top:1.2mm;font-size:7.5pt;line-height:1.3}
.account-head,.why,.account-facts,.bio{break-after:avoid;break-inside:avoid}
.account-head h4{font-size:9pt}
.account-facts,.findings,.account .small{font-size:7pt}
.account-facts{gap:0 4mm;margin-top:.5mm}
.bio,.why{margin-top:.3mm}
.heat{height:2.4mm;margin-top:1mm;break-inside:avoid}
.findings,.findings li{margin-top:1mm}
.account details,.site-evidence{margin-top:1mm;font-size:6.3pt;line-height:1.25}
.account details .small,.site-evidence .small,.account details>summary,.site-evidence>summary{font-size:6.6pt}
.account details>:not(summary,.measures-block,.months),.site-evidence>*{display:inline}
.site-evidence>summary::after{content:": "}
:lang(fr) .site-evidence>summary::after{content:"\\a0: "}
.card>p:not(.small){font-size:8pt;line-height:1.35;margin-top:1mm}
.run-in{display:inline;padding:0}
.run-in li,.run-in li+li{display:inline;margin:0}
.run-in br{display:none}
.run-in li:not(:last-child)::after{content:"; "}
.evidence li:last-child::after{content:"."}
:lang(fr) .run-in li:not(:last-child)::after{content:"\\202f; "}
.detail-head,.measures,.measures div,.measures dt,.measures dd{display:inline}
.detail-head::after,.measures dt::after{content:": "}
:lang(fr) .detail-head::after,:lang(fr) .measures dt::after{content:"\\a0: "}
.measures div{border:0;padding:0}
.measures div:not(:last-child)::after{content:" · "}
}
`;
