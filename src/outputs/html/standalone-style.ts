/** The style of a document that stands by itself: no class of ours but the few named here, no face to fetch. */
export const standaloneStyle = `
:root { color: #1c2830; background: #fff; font: 1.125rem/1.5 "Atkinson Hyperlegible Next", Arial, sans-serif; }
body { max-width: 44rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: break-word; }
h1, h2, h3, h4, blockquote, .govuk-caption-l { font-family: "Source Serif 4", Georgia, serif; }
h1, h2, h3, h4 { line-height: 1.2; margin: 2em 0 .6em; break-after: avoid; }
h1 { font-size: 2.25rem; margin: 0 0 .3em; } h2 { font-size: 1.6rem; } h3 { font-size: 1.3rem; } h4 { font-size: 1.125rem; }
p, li { margin: 0 0 .8em; } li { margin-bottom: .3em; }
.govuk-caption-l { color: #4f5b63; font-size: 1.3rem; margin: 0 0 .8em; }
.govuk-body-l { font-size: 1.25rem; } .govuk-body-s { font-size: 1rem; margin-bottom: .3em; }
a { color: #14505c; } a:focus { background: #fd0; color: #0b0c0c; outline: 3px solid #0b0c0c; }
nav { margin: 1.5rem 0; padding: 1rem 0 .2rem; border-top: 1px solid #b9c0c4; border-bottom: 1px solid #b9c0c4; }
nav ul { list-style: none; padding: 0; } nav .govuk-heading-s { font-weight: bold; }
.tl-quote { margin: 1.5rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid #b3401f; break-inside: avoid; }
blockquote { margin: 0; } blockquote p { margin-bottom: .3em; }
figcaption { color: #4f5b63; font-size: 1rem; }
.tl-figure { margin: 1.5rem 0; break-inside: avoid; } .tl-figure figcaption { color: inherit; margin-bottom: .5em; }
img { max-width: 100%; height: auto; }
.govuk-inset-text { margin: 1.5rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid #b9c0c4; }
table { max-width: 100%; border-collapse: collapse; margin: 1.5rem 0; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: bold; margin-bottom: .5em; }
th, td { text-align: start; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid #b9c0c4; }
thead th { vertical-align: bottom; border-bottom: 2px solid #1c2830; } tr { break-inside: avoid; }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: end; }
dl { margin: 1rem 0; } dl div { margin-bottom: .5em; } dt { font-weight: bold; } dd { margin: 0 0 0 1rem; }
hr { border: 0; border-top: 1px solid #b9c0c4; margin: 2.5rem 0; }
section ol { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #b9c0c4; font-size: 1rem; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  :root { font-size: 11pt; } body { max-width: none; margin: 0; padding: 0; }
  hr { break-after: page; border: 0; margin: 0; } a { color: inherit; }
}
`
