import { makeCompany } from './company.ts';
import { readme } from './readme.ts';
import { seed } from './story.ts';
import { gatherTruth, truthText } from './truth.ts';

/** All files of the sample company, by their path below samples/. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const company = makeCompany(seed);
  const truth = gatherTruth(seed, company);
  return new Map([
    ...company.files.map(({ name, text }) => [`company/${name}`, text] as const),
    ['truth.json', truthText(truth)],
    ['README.md', readme(truth)],
  ]);
}
