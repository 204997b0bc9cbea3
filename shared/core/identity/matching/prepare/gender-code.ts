const female = new Set([
  'f',
  'female',
  'woman',
  'w',
  'mrs',
  'ms',
  'miss',
  'انثي',
  'انثى',
  'امراه',
  'سيده',
  'بنت',
  'weiblich',
  'frau',
  'femme',
]);
const male = new Set(['m', 'male', 'man', 'mr', 'ذكر', 'رجل', 'سيد', 'ولد', 'mannlich', 'herr', 'homme']);

/** 1 for a word that says female, 2 for one that says male, 0 for any other. @param folded by `foldText` */
export function genderCode(folded: string): number {
  if (female.has(folded)) return 1;
  return male.has(folded) ? 2 : 0;
}
