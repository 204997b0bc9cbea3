// `npm run matching`: how well customers who are one are found, on sets whose truth is known. One configuration for all of them; nothing
// of the truth is seen by what is measured.
import { hasPublicSets, publicSets, sampleCompany } from '../shared/testing/matching/matching-sets.ts';
import {
  areInTwoScripts,
  scoreMatching,
  type BandScore,
  type MatchingScore,
} from '../shared/testing/matching/score-matching.ts';

const percent = (share: number) => share.toFixed(4);

function line(title: string, { said, right, precision, recall, f1 }: BandScore): string {
  return [
    `  ${title}`.padEnd(34),
    `pairs ${said}`.padStart(13),
    `right ${right}`.padStart(13),
    `precision ${percent(precision)}`.padStart(19),
    `recall ${percent(recall)}`.padStart(16),
    `F1 ${percent(f1)}`.padStart(12),
  ].join('');
}

function report(score: MatchingScore, note = ''): string {
  const { title, records, truePairs, comparedPairs } = score;
  return [
    `${title}${note}: ${records} records, ${truePairs} true pairs, ${comparedPairs} pairs compared`,
    line('automatic band', score.automatic),
    line('review band alone', score.review),
    line('both, all taken as one', score.both),
    line('both, review decided rightly', score.reviewed),
  ].join('\n');
}

const sample = sampleCompany();
const out = publicSets().map((set) => report(scoreMatching(set)));
if (!hasPublicSets)
  out.push('The public sets are not beside the project: only the sample company is measured.');
out.push(report(scoreMatching(sample)));
out.push(report(scoreMatching(sample, areInTwoScripts), ', pairs in two scripts only'));
process.stdout.write(`${out.join('\n\n')}\n`);
