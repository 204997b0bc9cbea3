import { arabicFamilyNames, arabicGivenNames } from './names-arabic.ts';
import { europeanNames, southAsianNames } from './names-world.ts';
import type { CountryCode } from './places.ts';
import type { Random } from './random.ts';
import type { Gender, SpelledName } from './spelled-name.ts';

export type FullName = { readonly given: SpelledName; readonly family: SpelledName };

export type Background = 'egyptian' | 'gulf' | 'south-asian' | 'european';

export function pickBackground(random: Random, country: CountryCode): Background {
  if (country === 'DE' || country === 'GB' || country === 'FR')
    return random.chance(0.8) ? 'european' : 'gulf';
  if (country === 'EG') return 'egyptian';
  const expatriateShare = country === 'AE' ? 0.42 : 0.18;
  if (!random.chance(expatriateShare)) return 'gulf';
  return random.pickWeighted(['south-asian', 'egyptian', 'european'], (background) =>
    background === 'south-asian' ? 5 : 3,
  );
}

export function pickName(
  random: Random,
  background: Background,
  country: CountryCode,
  gender: Gender,
): FullName {
  if (background === 'egyptian' || background === 'gulf') {
    return {
      given: random.pick(arabicGivenNames[gender]),
      family: random.pick(arabicFamilyNames[background]),
    };
  }
  const names =
    background === 'south-asian'
      ? southAsianNames
      : europeanNames[country === 'DE' || country === 'FR' ? country : 'GB'];
  return { given: random.pick(names[gender]), family: random.pick(names.family) };
}
