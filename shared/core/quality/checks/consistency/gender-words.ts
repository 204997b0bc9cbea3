import { foldText } from '../../../identity/fold.ts';
import { valueCheck } from '../../value-check.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  female: ['f', 'female', 'woman', 'w', 'weiblich', 'frau', 'femme', 'mujer', 'femenino', 'girl', 'انثى', 'امرأة', 'سيدة', 'ms', 'mrs'],
  male: ['m', 'male', 'man', 'männlich', 'mann', 'homme', 'hombre', 'masculino', 'boy', 'ذكر', 'رجل', 'mr'],
}; // prettier-ignore
const meanings = new Map(
  Object.entries(words).flatMap(([to, from]) => from.map((word) => [foldText(word), to] as const)),
);

/** Is one word used for one gender? */
export const genderWords = valueCheck({
  id: 'gender-words',
  dimension: 'consistency',
  severity: 'low',
  fields: ['gender'],
  rule: () => (text) => {
    const meant = meanings.get(foldText(text));
    return meant === undefined || meant === text ? false : { meant };
  },
  action: () => ({ kind: 'clean', fix: { kind: 'gender' } }),
});
