/**
 * How a report looks, on a screen and on paper. Every rule is of the report itself, so that the same markup can be shown inside a page of something
 * else. A report is paper: always light.
 */
export const reportStyle = `
.report { box-sizing: border-box; max-width: 60rem; margin: 0 auto; padding: 2rem; background: #fff; color: #151b1a;
  color-scheme: light; font: 400 0.875rem/1.5 'IBM Plex Sans', 'IBM Plex Sans Arabic', system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
.report *, .report *::before { box-sizing: border-box; }
.report h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.3; font-weight: 600; }
.report h2 { margin: 0 0 0.5rem; font-size: 1.25rem; line-height: 1.4; font-weight: 600; break-after: avoid; }
.report h3 { margin: 1.25rem 0 0.5rem; font-size: 0.9375rem; font-weight: 600; break-after: avoid; }
.report p { margin: 0 0 0.5rem; }
.report dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0; }
.report dt { color: #4d5856; }
.report dd { margin: 0; overflow-wrap: anywhere; }
.report section { margin-block-start: 2rem; padding-block-start: 1.5rem; border-block-start: 1px solid #d0d7d5; }
.report .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: 0.75rem; margin: 1rem 0;
  padding: 0; list-style: none; }
/* four are two by two: one would stand alone below three */
.report .figures:has(> :nth-child(4):last-child) { grid-template-columns: 1fr 1fr; }
.report .figures li { padding: 0.75rem; border: 1px solid #d0d7d5; border-radius: 6px; break-inside: avoid; }
.report .figures span { display: block; }
.report .figures .name { color: #4d5856; }
.report .figures .value { font-size: 1.25rem; line-height: 1.6; font-weight: 600; }
.report .figures .beside { color: #4d5856; font-size: 0.8125rem; }
.report .basis { margin-block-start: 1rem; padding: 0.75rem; background: #f7f8f8; border-radius: 6px; font-size: 0.8125rem; }
.report .wide { overflow-x: auto; }
.report table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; }
.report thead { display: table-header-group; }
.report th { padding: 0.375rem 0.5rem; border-block-end: 1px solid #7f8b88; text-align: start; vertical-align: bottom; font-weight: 600; }
.report td { padding: 0.3125rem 0.5rem; border-block-end: 1px solid #e7eae9; vertical-align: top; overflow-wrap: anywhere; }
.report .number, .report .day { white-space: nowrap; overflow-wrap: normal; }
.report .number { text-align: end; }
.report th.number { white-space: normal; }
.report small { display: block; color: #4d5856; font-size: 0.75rem; line-height: 1.3; }
.report tr { break-inside: avoid; }
.report figure { margin: 1rem 0; break-inside: avoid; }
.report svg { display: block; width: 100%; height: auto; }
.report svg text { font-family: inherit; font-size: 12px; fill: #343d3b; }
.report svg .axis { fill: #4d5856; font-size: 11px; }
.report svg .grid { stroke: #dde2e0; stroke-width: 1; }
.report svg .bar { fill: #8cc4be; }
.report svg .whisker, .report svg .band { stroke: #07514d; stroke-width: 1.5; }
.report svg .line { fill: none; stroke: #0b6762; stroke-width: 2; }
.report svg .ghost { fill: none; stroke: #7f8b88; stroke-width: 1.5; stroke-dasharray: 4 3; }
.report svg .dot { fill: #0b6762; }
.report footer { margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid #d0d7d5; color: #4d5856;
  font-size: 0.8125rem; }
@media print {
  .report { max-width: none; margin: 0; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .report .wide { overflow: visible; }
  .report table { font-size: 0.75rem; }
  .report small { font-size: 0.6875rem; }
  .report th, .report td { padding-inline: 0.25rem; }
}
`;

/** A string of CSS that neither ends early nor ends the element it stands in. */
function quoted(text: string): string {
  const escaped = (char: string) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[\\"<>&\p{Cc}]/gu, escaped)}"`;
}

/**
 * The sheets that a report is printed on: the title above, the page and how many there are below.
 *
 * @param page words around the two numbers, as 'Page ', ' of ' and ''
 * @param digits of the numbers of pages
 */
export function pageStyle(
  title: string,
  page: readonly [before: string, between: string, after: string],
  digits: 'latin' | 'arabic',
): string {
  const style = digits === 'arabic' ? ', arabic-indic' : '';
  const [before, between, after] = page.map(quoted);
  const font = `font: 400 9pt 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif; color: #4d5856;`;
  return `@page { size: A4; margin: 20mm 16mm;
  @top-center { content: ${quoted(title)}; ${font} }
  @bottom-center { content: ${before} counter(page${style}) ${between} counter(pages${style}) ${after}; ${font} }
}
@page :first { @top-center { content: ""; } }
`;
}
