// `npm run recognition [-- all]`: how well layouts are recognised that no profile covers. Misses are listed for the half
// that may be looked at; with `all` for both, which ends the other half's honesty.
import { readLayouts } from '../shared/testing/layouts/read-layouts.ts';
import { scoreLayout, type LayoutScore } from '../shared/testing/layouts/score-layouts.ts';

const scores = readLayouts().map(scoreLayout);
/** Headers that other programs write, with rows made up: looked at since they were first measured. */
const found = readLayouts('found').map(scoreLayout);
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const sum = (list: readonly LayoutScore[], of: (score: LayoutScore) => number) =>
  list.reduce((total, score) => total + of(score), 0);

function line(title: string, list: readonly LayoutScore[]): string {
  const columns = sum(list, (score) => score.columns);
  const right = sum(list, (score) => score.right);
  const kinds = list.filter((score) => score.isKindRight).length;
  return [
    title.padEnd(26),
    `${list.length} layouts`.padStart(11),
    `kind ${percent(kinds, list.length)}`.padStart(13),
    `columns ${right}/${columns} ${percent(right, columns)}`.padStart(25),
    `polarity errors ${sum(list, (score) => score.polarityErrors.length)}`.padStart(19),
    `lost grants ${sum(list, (score) => score.lostGrants)}`.padStart(15),
  ].join('  ');
}

const out: string[] = [];
const groups = [
  ['tuning', scores.filter(({ layout }) => layout.half === 'tuning')],
  ['held-out', scores.filter(({ layout }) => layout.half === 'held-out')],
  ['found', found],
] as const;
for (const [title, list] of groups) {
  out.push(line(title, list));
  for (const key of ['kind', 'language'] as const)
    for (const value of [...new Set(list.map(({ layout }) => layout[key]))].sort())
      out.push(
        line(
          `  ${value}`,
          list.filter(({ layout }) => layout[key] === value),
        ),
      );
}
for (const { layout, isKindRight, misses, polarityErrors } of [...scores, ...found]) {
  if (
    layout.half === 'held-out' &&
    !found.some((score) => score.layout === layout) &&
    !process.argv.includes('all')
  )
    continue;
  if (isKindRight && misses.length === 0 && polarityErrors.length === 0) continue;
  out.push(`${layout.title}${isKindRight ? '' : ` is no ${layout.kind} file`}`);
  for (const miss of [...misses, ...polarityErrors]) out.push(`  ${miss}`);
}
process.stdout.write(`${out.join('\n')}\n`);
