/** The report's own look: one column, quiet, on paper as on a telephone. Colour never says anything alone. */
export const styles = `
:root { --ink: #16202c; --soft: #52606d; --line: #d5dce3; --ground: #f5f7f9; --for: #0b6e4f; --against: #b3361f; --start: #6b7785; --accent: #1d4f91; }
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main, header > div, footer > div { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: #14304f; color: #fff; padding: 2.25rem 0 2rem; }
header p { margin: .25rem 0 0; color: #d7e2ee; max-width: 44rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.25rem); line-height: 1.15; margin: 0; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 3rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem; }
p { margin: .5rem 0; max-width: 44rem; }
.lead { color: var(--soft); }
nav { margin: 1.25rem 0 0; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { color: #fff; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); margin: -1rem 0 0; border-radius: .5rem; overflow: hidden; }
.facts div { background: #fff; padding: .875rem 1rem; }
.facts dt { color: var(--soft); font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.25; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: max-content; min-width: 100%; font-variant-numeric: tabular-nums; font-size: .9375rem; }
caption { text-align: left; font-weight: 650; padding-bottom: .5rem; }
th, td { text-align: left; padding: .4375rem .75rem .4375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
td.n, th.n { text-align: right; white-space: nowrap; }
tbody th { font-weight: 600; white-space: nowrap; }
td { max-width: 20rem; }
.why, .unused > * { color: var(--soft); }
.steps li > span:first-child::first-letter, .field h3::first-letter { text-transform: uppercase; }
.steps li > span:first-child { display: block; }
figure { margin: 1.25rem 0; }
figcaption { color: var(--soft); font-size: .875rem; margin-top: .375rem; max-width: 44rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: var(--soft); }
.chart { min-width: 34rem; }
.pair { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.125rem 1.125rem; margin: 1rem 0; break-inside: avoid; }
.pair h3 { margin: 0 0 .125rem; overflow-wrap: anywhere; }
.pair .why { margin: 0 0 .75rem; }
.steps { list-style: none; margin: 0; padding: 0; }
.steps li { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) 4rem; gap: .125rem .875rem; align-items: center; padding: .3125rem 0; border-top: 1px solid #edf0f3; }
.steps li:first-child { border-top: 0; }
.steps .said { font-size: .8125rem; color: var(--soft); overflow-wrap: anywhere; display: block; }
.steps .track { position: relative; align-self: stretch; min-height: 1.125rem; margin: -.3125rem 0; background: linear-gradient(to right, transparent calc(var(--zero) - .5px), #aab4be calc(var(--zero) - .5px), #aab4be calc(var(--zero) + .5px), transparent calc(var(--zero) + .5px)); }
.steps .bar { position: absolute; top: calc(50% - .4375rem); height: .875rem; min-width: 2px; border-radius: 2px; }
.for { background: var(--for); } .against { background: var(--against); } .start { background: var(--start); } .sum { background: var(--accent); }
.steps .w { text-align: right; font-variant-numeric: tabular-nums; }
.steps li.total { font-weight: 650; border-top: 2px solid var(--ink); }
.levels { display: grid; gap: .1875rem 0; margin: 0; }
.field { margin: 1.25rem 0; break-inside: avoid; }
.field h3 { margin: 0 0 .375rem; }
.field .reads { color: var(--soft); font-weight: 400; font-size: .875rem; }
.meter { display: inline-block; width: 6rem; height: .625rem; background: #e6ebf0; vertical-align: baseline; border-radius: 2px; overflow: hidden; }
.meter i { display: block; height: 100%; background: var(--accent); }
.notice { border-left: 4px solid #8a5a00; background: #fdf6e7; padding: .625rem 1rem; margin: 1.5rem 0; max-width: none; }
footer { margin-top: 4rem; padding: 1.5rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
@media (max-width: 40rem) {
  .steps li { grid-template-columns: minmax(0, 1fr) 4rem; }
  .steps .track { grid-row: 2; grid-column: 1 / -1; margin: 0; }
  .facts dd { font-size: 1.25rem; }
  .meter { width: 3rem; }
}
@media print { header { color: inherit; background: none; } header p, nav a { color: inherit; } nav { display: none; } .scroll { overflow: visible; } }
`;
