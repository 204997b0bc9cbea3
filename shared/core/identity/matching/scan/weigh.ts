import { comparisonIndex, comparisons, level, levelCount, type Comparison } from '../levels.ts';
import type { MatchModel } from '../model/match-model.ts';
import { areNamesakes } from '../model/namesakes.ts';
import type { Rarity } from '../model/rarity.ts';
import type { MatchTable } from '../prepare/match-table.ts';

/** Writes what each comparison of a pair is worth, in bits, and returns their sum, without the prior. */
export type Weigher = (a: number, b: number, levels: Uint8Array, at: number, bits: Float64Array) => number;

const place = Object.fromEntries(comparisons.map((name) => [name, comparisonIndex(name)])) as Readonly<
  Record<Comparison, number>
>; // made of every comparison

// a place agrees in several fields at once: what the strongest says is taken whole, the others in part
const placeFields = [place.street, place.postcode, place.city];
const placeShare = 0.5;
const householdFields = [place.family, place.phone, place.street, place.postcode, place.city];
const householdShare = 0.15;
// another spelling of a rare name is nearly as telling as the name itself
const variantShare = 0.7;

/** Makes the weighing of pairs of a table. It keeps no state but its tables. */
export function makeWeigher(table: MatchTable, model: MatchModel, rarity: Rarity): Weigher {
  const { coded } = table;
  const { weights, namesakeWeights, nameDependence } = model;

  function nameRarity(found: number, bits: Float32Array, a: number, b: number): number {
    if (found !== level.same && found !== level.variant) return 0;
    const least = Math.min(bits[a] ?? 0, bits[b] ?? 0);
    return found === level.same ? least : least * variantShare;
  }

  function addRarity(a: number, b: number, levels: Uint8Array, at: number, bits: Float64Array): void {
    const add = (index: number, more: number) => (bits[index] = (bits[index] ?? 0) + more);
    const isCrossed = levels[at + place.order] === level.different;
    const givenB = isCrossed ? -1 : (table.given[b] ?? -1);
    const givenA = table.given[a] ?? -1;
    add(
      place.given,
      nameRarity(levels[at + place.given] ?? 0, rarity.given, givenA, isCrossed ? givenA : givenB),
    );
    const familyA = table.family[a] ?? -1;
    const familyB = isCrossed ? familyA : (table.family[b] ?? -1);
    add(place.family, nameRarity(levels[at + place.family] ?? 0, rarity.family, familyA, familyB));
    add(
      place.city,
      nameRarity(levels[at + place.city] ?? 0, rarity.city, table.city[a] ?? -1, table.city[b] ?? -1),
    );
    const emailA = coded.email.codes[a] ?? -1;
    if (levels[at + place.email] === level.same) add(place.email, Math.min(0, rarity.email[emailA] ?? 0));
    if (levels[at + place.email] === level.near)
      add(place.email, Math.min(0, rarity.emailLocal[table.emailLocal[emailA] ?? -1] ?? 0));
    for (const field of ['street', 'postcode', 'company'] as const)
      if (levels[at + place[field]] === level.same)
        add(place[field], rarity[field][coded[field].codes[a] ?? -1] ?? 0);
  }

  /** Street, postcode and city say much of the same; only the strongest for and the strongest against count whole. */
  function tamePlace(bits: Float64Array): void {
    let most = 0;
    let least = 0;
    for (const index of placeFields) {
      most = Math.max(most, bits[index] ?? 0);
      least = Math.min(least, bits[index] ?? 0);
    }
    for (const index of placeFields) {
      const own = bits[index] ?? 0;
      if (own !== most && own !== least) bits[index] = own * placeShare;
    }
  }

  /** Relatives share a family name, a home, a phone: where given names differ, only the strongest of these counts for a match. */
  function tameHousehold(levels: Uint8Array, at: number, bits: Float64Array): void {
    const found = levels[at + place.given] ?? 0;
    if (found !== level.different && found !== level.far) return;
    // hardly two relatives have one birth date
    const born = levels[at + place.birthDate] ?? 0;
    if (born !== level.blank && born >= level.near) return;
    let most = 0;
    for (const index of householdFields) most = Math.max(most, bits[index] ?? 0);
    let isTaken = false;
    for (const index of householdFields) {
      const own = bits[index] ?? 0;
      if (own <= 0) continue;
      if (own === most && !isTaken) isTaken = true;
      else bits[index] = own * householdShare;
    }
  }

  return (a, b, levels, at, bits) => {
    const isNamesake = areNamesakes(levels, at);
    for (let index = 0; index < comparisons.length; index += 1) {
      const isOfName = index === place.given || index === place.family || index === place.order;
      const used = isNamesake && !isOfName ? namesakeWeights : weights;
      bits[index] = used[index * levelCount + (levels[at + index] ?? 0)] ?? 0;
    }
    if (isNamesake) {
      bits[place.given] = (bits[place.given] ?? 0) - nameDependence / 2;
      bits[place.family] = (bits[place.family] ?? 0) - nameDependence / 2;
    }
    addRarity(a, b, levels, at, bits);
    tamePlace(bits);
    tameHousehold(levels, at, bits);
    let sum = 0;
    for (let index = 0; index < comparisons.length; index += 1) sum += bits[index] ?? 0;
    return sum;
  };
}
