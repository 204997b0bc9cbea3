import { headerWords } from '../recognise/header-words.ts';
import { activitySynonyms } from './activity.ts';
import { peopleSynonyms } from './people.ts';
import { tradeSynonyms } from './trade.ts';

/** Column names by meaning, folded as `headerWords` does. */
export const synonyms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ ...peopleSynonyms, ...tradeSynonyms, ...activitySynonyms }).map(([meaning, names]) => [
    meaning,
    new Set(names.map(headerWords)),
  ]),
);
