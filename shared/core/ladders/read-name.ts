import { nameTokens, type NameToken } from './name-tokens.ts';
import { adverbs, monthWords, paperWords, periodsAlone, subscriptionWords } from './period-words.ts';
import { largenessWords, metalGoods, metalWords, plainTier, tierWords, wornWords } from './tier-words.ts';
import {
  amountsAlone,
  fractions,
  numberWords,
  ofWords,
  packWords,
  setWords,
  unitWords,
  type AmountUnit,
  type UnitWord,
} from './unit-words.ts';

/** How much of something is in a product, in grams, millilitres, pieces or megabytes. */
export type Amount = Readonly<{ unit: AmountUnit; value: number }>;

/** What the name of a product says of its place among others. */
export type ReadName = Readonly<{
  /** The name without all that, folded: what products of one family share. */
  rest: string;
  amount: Amount | null;
  /** 1 mini … 5 jumbo; null where no word says so, and of what is worn. */
  largeness: number | null;
  /** 1 basic … 5 premium; null where no word says so. */
  tier: number | null;
  /** 1 bronze … 5 diamond, of memberships and plans only. */
  metal: number | null;
  /** Months that are paid for; 0 where it is a subscription of unsaid length; null where it is none. */
  months: number | null;
}>;

const fluidOunce: UnitWord = { unit: 'ml', of: 29.573_529_562_5 };

type Found = { measure: Amount | null; pieces: number | null; months: number | null; taken: Set<number> };

/** The number at a place, in digits or in words; parts of a unit count as numbers. */
function numberAt(tokens: readonly NameToken[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const number = token.number ?? numberWords.get(token.word) ?? fractions.get(token.word) ?? null;
  return number !== null && number > 0 ? number : null;
}

function take(found: Found, ...places: number[]): void {
  for (const place of places) found.taken.add(place);
}

/** 4 x 60 g: the number that a measure at `at` is to be taken times with, and its place. */
function timesBefore(tokens: readonly NameToken[], at: number): { by: number; places: number[] } {
  const isTimes = tokens[at - 1]?.word === 'x';
  const by = isTimes ? (tokens[at - 2]?.number ?? null) : null;
  return by === null || by <= 0 ? { by: 1, places: [] } : { by, places: [at - 2, at - 1] };
}

/** The unit after a number and the place where it ends. */
function unitAfter(tokens: readonly NameToken[], at: number): { unit: UnitWord; end: number } | null {
  const word = tokens[at + 1]?.word ?? '';
  if (word === 'fl' && tokens[at + 2]?.word === 'oz') return { unit: fluidOunce, end: at + 2 };
  const unit = unitWords.get(word);
  return unit === undefined ? null : { unit, end: at + 1 };
}

/** A number and its unit. */
function readUnit(tokens: readonly NameToken[], at: number, found: Found): void {
  const number = numberAt(tokens, at);
  const named = unitAfter(tokens, at);
  if (number === null || named === null || found.taken.has(at)) return;
  const { unit, end } = named;
  const { by, places } = timesBefore(tokens, at);
  const value = number * by * unit.of;
  if (unit.unit === 'piece') found.pieces ??= value;
  else found.measure ??= { unit: unit.unit, value };
  take(found, ...places, at, at + 1, end);
}

/** Pack of 12, pack/12, set of 6, علبة ١٠. In “set 3 cake tins” the number may be anything's. */
function readPackOf(tokens: readonly NameToken[], token: NameToken, at: number, found: Found): void {
  const { word } = token;
  const isPack = packWords.has(word);
  const joined = ofWords.has(tokens[at + 1]?.word ?? '') ? [at + 1] : [];
  const place = at + 1 + joined.length;
  const number = numberAt(tokens, place);
  if (number === null || found.taken.has(place)) return;
  const isSure = isPack || joined.length > 0 || word === 's';
  if (!isSure && place !== tokens.length - 1) return;
  found.pieces = number;
  take(found, place, ...joined);
  if (isPack) take(found, at);
}

/** A whole number that stands last after a comma; 330 ml x 6. */
function readBareNumber(tokens: readonly NameToken[], at: number, found: Found): void {
  const token = tokens[at];
  if (token === undefined || token.number === null || token.number <= 1) return;
  const isTimes = tokens[at - 1]?.word === 'x' && found.measure !== null;
  const isLast = token.isAfterComma && at === tokens.length - 1 && Number.isInteger(token.number);
  if (!isTimes && !isLast) return;
  found.pieces = token.number;
  take(found, at, ...(isTimes ? [at - 1] : []));
}

function readPieces(tokens: readonly NameToken[], at: number, found: Found): void {
  const token = tokens[at];
  if (token === undefined || found.taken.has(at) || found.pieces !== null) return;
  if (packWords.has(token.word) || setWords.has(token.word)) readPackOf(tokens, token, at, found);
  else readBareNumber(tokens, at, found);
}

/** كيلو, دزينة, half a kilo. */
function readAlone(tokens: readonly NameToken[], at: number, found: Found): void {
  const alone = amountsAlone.get(tokens[at]?.word ?? '');
  if (alone === undefined || found.taken.has(at)) return;
  if (alone.unit === 'piece') found.pieces ??= alone.of;
  else found.measure ??= { unit: alone.unit, value: alone.of };
  take(found, at);
}

/** The months of a subscription: a number of them says more than how often it is paid. */
function readMonths(tokens: readonly NameToken[], isSubscription: boolean, found: Found): void {
  let often: number | null = null;
  tokens.forEach(({ word }, at) => {
    const adverb = adverbs.get(word);
    if (adverb !== undefined) {
      often ??= adverb;
      take(found, at);
    }
    if (subscriptionWords.has(word)) take(found, at);
    if (!isSubscription || found.months !== null) return;
    const number = numberAt(tokens, at - 1);
    const counted = monthWords.get(word);
    const alone = periodsAlone.get(word);
    if (counted !== undefined && number !== null) {
      found.months = counted * number;
      take(found, at - 1, at);
    } else if (alone !== undefined) {
      found.months = alone;
      take(found, at);
    }
  });
  found.months ??= often;
}

type Ranks = Pick<ReadName, 'largeness' | 'tier' | 'metal'>;

/** Ranks that words stand for; `context` are the words of name and category. */
function readRanks(tokens: readonly NameToken[], context: ReadonlySet<string>, found: Found): Ranks {
  const isAny = (words: ReadonlySet<string>) => [...context].some((word) => words.has(word));
  const isMetal = isAny(metalGoods);
  const isWorn = isAny(wornWords);
  const ranks: { -readonly [K in keyof Ranks]: Ranks[K] } = { largeness: null, tier: null, metal: null };
  tokens.forEach(({ word }, at) => {
    // “plus size” is a size of clothes
    const tier = isWorn && word === 'plus' ? undefined : tierWords.get(word);
    const metal = isMetal ? metalWords.get(word) : undefined;
    const largeness = isWorn ? undefined : largenessWords.get(word);
    if (tier !== undefined) ranks.tier = tier;
    if (metal !== undefined) ranks.metal = metal;
    if (largeness !== undefined) ranks.largeness = largeness;
    if (tier !== undefined || metal !== undefined || largeness !== undefined) take(found, at);
  });
  return ranks;
}

function amountOf({ measure, pieces }: Found): Amount | null {
  if (measure === null) return pieces === null ? null : { unit: 'piece', value: pieces };
  return { unit: measure.unit, value: measure.value * (pieces ?? 1) };
}

/**
 * Reads sizes, tiers and times out of the name of a product, in English and Arabic.
 *
 * S, M and L, centimetres, numbers of models and ages are none of them: they stay in the name, so that products that differ by them are no
 * family.
 *
 * @param category what it is in; its words say whether “gold” is a tier and whether a time is that of a subscription
 * @example readName('Qahwa Light Roast 1 kg', 'Coffee') // rest 'qahwa light roast', 1000 g
 */
export function readName(name: string, category: string | null): ReadName {
  const tokens = nameTokens(name);
  const context = new Set([...tokens, ...nameTokens(category ?? '')].map(({ word }) => word));
  const isPaper = [...context].some((word) => paperWords.has(word));
  const isNamed = [...context].some((word) => subscriptionWords.has(word));
  const found: Found = { measure: null, pieces: null, months: null, taken: new Set() };
  if (!isPaper) readMonths(tokens, isNamed, found);
  tokens.forEach((_, at) => readUnit(tokens, at, found));
  tokens.forEach((_, at) => readPieces(tokens, at, found));
  tokens.forEach((_, at) => readAlone(tokens, at, found));
  const ranks = readRanks(tokens, context, found);
  const rest = tokens.flatMap(({ word }, at) => (found.taken.has(at) ? [] : [word])).join(' ');
  // of a membership that is nothing else, that is its name
  const named = tokens.flatMap(({ word }) => (subscriptionWords.has(word) ? [word] : [])).join(' ');
  const isSubscription = found.months !== null || tokens.some(({ word }) => subscriptionWords.has(word));
  return {
    rest: rest === '' ? named : rest,
    amount: amountOf(found),
    ...ranks,
    months: isSubscription ? (found.months ?? 0) : null,
  };
}

/** Rank of the tier, where a name without a word of it is what the tiers are built on. */
export function tierRank({ tier }: Pick<ReadName, 'tier'>): number {
  return tier ?? plainTier;
}
