/** Forced colours, less motion, and the page on A4 paper. */
export const print = `
@media (forced-colors:active){
.sym,.state,.cell{forced-color-adjust:auto;color:CanvasText}
.chart,.heat,.lane svg,.legend svg{forced-color-adjust:none}
:root{--paper:Canvas;--surface:Canvas;--sunk:Canvas;--ink:CanvasText;--soft:CanvasText;--line:GrayText;--rule:GrayText;--link:LinkText;--well:Highlight;--badly:CanvasText;--left:GrayText;--unseen:CanvasText;--faint:GrayText;--well-ink:CanvasText;--badly-ink:CanvasText;--left-ink:CanvasText;--unseen-ink:CanvasText}
.card,.claim-result{border-color:CanvasText}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
html{font-size:10.5pt}
body{background:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:none;padding:0}
.push,.js-only,.js .js-only,.skip,.foot-nav,.filter.js-only{display:none!important}
.first{padding-top:8mm}
.answer{font-size:22pt}
.tiles{grid-template-columns:repeat(4,1fr);gap:4mm}
.big{font-size:20pt}
section{margin-top:12mm}
h2,h3,h4,.claim,.lead{break-after:avoid}
.card{padding:5mm;margin-top:5mm;box-decoration-break:clone}
.card>header,.account,.lane,.pair,.cadence-row,.bar-row,.tile,.multiples li,.unseen-network,.chart,tr,.findings li,.evidence li{break-inside:avoid}
.card>header{break-after:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.matrix,.matrix thead th{font-size:8pt}
.matrix th,.matrix td{padding-inline-end:.5rem}
.account details,.site-evidence{font-size:8pt;line-height:1.35;margin-top:1mm}
.account details .small,.site-evidence .small{font-size:8pt}
.account details>*+*{margin-top:.8mm}
.account details>summary{font-size:8pt;padding:0;min-height:0;margin:0}
.account{margin-top:3mm;padding-top:3mm}
.measures{grid-template-columns:1fr 1fr}
.cost input{border:0;background:none;padding:0;min-height:0}
thead th button::after{content:none!important}
.twin table{font-size:8pt}
.twin td,.twin th{padding-top:.15rem;padding-bottom:.15rem}
table{font-size:9pt}
details>summary{list-style:none;color:inherit;font-weight:600}
details::details-content{content-visibility:visible;block-size:auto}
a{color:inherit}
.evidence a{text-decoration:none}
.pair{grid-template-columns:28mm minmax(0,1fr) minmax(0,1.6fr)}
.cadence-row{grid-template-columns:28mm minmax(0,1fr)}
.pair-says{grid-column:2/-1}
.lane{grid-template-columns:48mm minmax(0,1fr) 22mm}
#companies,#method{break-before:page}
}
`;
