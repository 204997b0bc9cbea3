import { comparisonIndex, comparisons, level, levelCount, type Comparison } from '../levels.ts';
import type { MatchModel } from '../model/match-model.ts';
import { areNamesakes } from '../model/namesakes.ts';
import type { Rarity } from '../model/rarity.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { bitsAt, byteAt, codeAt, realAt } from '../read-lists.ts';

/** Writes what each comparison of a pair is worth, in bits, and returns their sum, without the prior. */
export type Weigher = (a: number, b: number, levels: Uint8Array, at: number, bits: Float64Array) => number;

const place = Object.fromEntries(comparisons.map((name) => [name, comparisonIndex(name)])) as Readonly<
  Record<Comparison, number>
>; // made of every comparison

// a place agrees in several fields at once: what the strongest says is taken whole, the others in part
const placeFields = [place.street, place.postcode, place.city];
const placeShare = 0.5;
const householdFields = [place.family, place.phone, place.street, place.postcode, place.city];
// none seen among n is taken as half a one
const fewestOthers = 0.5;
const householdShare = 0.35;
// another spelling of a rare name is nearly as telling as the name itself
const variantShare = 0.7;

/** Makes the weighing of pairs of a table. It keeps no state but its tables. */
export function makeWeigher(table: MatchTable, model: MatchModel, rarity: Rarity): Weigher {
  const { coded } = table;
  const { weights, namesakeWeights, nameDependence, strangers } = model;

  function nameRarity(found: number, bits: Float32Array, a: number, b: number): number {
    if (found !== level.same && found !== level.variant) return 0;
    const least = Math.min(bitsAt(bits, a), bitsAt(bits, b));
    return found === level.same ? least : least * variantShare;
  }

  function addRarity(a: number, b: number, levels: Uint8Array, at: number, bits: Float64Array): void {
    const add = (index: number, more: number) => (bits[index] = realAt(bits, index) + more);
    const isCrossed = levels[at + place.order] === level.different;
    const givenB = isCrossed ? -1 : codeAt(table.given, b);
    const givenA = codeAt(table.given, a);
    add(
      place.given,
      nameRarity(byteAt(levels, at + place.given), rarity.given, givenA, isCrossed ? givenA : givenB),
    );
    const familyA = codeAt(table.family, a);
    const familyB = isCrossed ? familyA : codeAt(table.family, b);
    add(place.family, nameRarity(byteAt(levels, at + place.family), rarity.family, familyA, familyB));
    add(
      place.city,
      nameRarity(byteAt(levels, at + place.city), rarity.city, codeAt(table.city, a), codeAt(table.city, b)),
    );
    const emailA = codeAt(coded.email.codes, a);
    if (levels[at + place.email] === level.same) add(place.email, Math.min(0, rarity.email[emailA] ?? 0));
    if (levels[at + place.email] === level.near)
      add(place.email, Math.min(0, rarity.emailLocal[codeAt(table.emailLocal, emailA)] ?? 0));
    for (const field of ['street', 'postcode', 'company'] as const)
      if (levels[at + place[field]] === level.same)
        add(place[field], rarity[field][coded[field].codes[a] ?? -1] ?? 0);
  }

  /** Street, postcode and city say much of the same; only the strongest for and the strongest against count whole. */
  function tamePlace(bits: Float64Array): void {
    let most = 0;
    let least = 0;
    for (const index of placeFields) {
      most = Math.max(most, realAt(bits, index));
      least = Math.min(least, realAt(bits, index));
    }
    for (const index of placeFields) {
      const own = realAt(bits, index);
      if (own !== most && own !== least) bits[index] = own * placeShare;
    }
  }

  /** Relatives share a family name, a home, a phone: where given names differ, only the strongest of these counts for a match. */
  function tameHousehold(levels: Uint8Array, at: number, bits: Float64Array): void {
    const found = byteAt(levels, at + place.given);
    if (found !== level.different && found !== level.far) return;
    // hardly two relatives have one birth date
    const born = byteAt(levels, at + place.birthDate);
    if (born !== level.blank && born >= level.near) return;
    let most = 0;
    for (const index of householdFields) most = Math.max(most, realAt(bits, index));
    let isTaken = false;
    for (const index of householdFields) {
      const own = realAt(bits, index);
      if (own <= 0) continue;
      if (own === most && !isTaken) isTaken = true;
      else bits[index] = own * householdShare;
    }
  }

  /** A full name is worth no more than how few others have it: of those who do, as many as are not the same person again. */
  function capName(a: number, b: number, bits: Float64Array): void {
    const others = Math.max(
      fewestOthers,
      (Math.max(table.namesakes[a] ?? 1, table.namesakes[b] ?? 1) - 1) * strangers,
    );
    const most = Math.log2(table.count / others);
    const sum = realAt(bits, place.given) + realAt(bits, place.family);
    if (sum <= most || sum <= 0) return;
    bits[place.given] = (realAt(bits, place.given) * most) / sum;
    bits[place.family] = (realAt(bits, place.family) * most) / sum;
  }

  /** Addresses are made of names: that they are much alike says no more than their provider does where a name agrees. */
  function tameAddress(a: number, b: number, levels: Uint8Array, at: number, bits: Float64Array): void {
    if (levels[at + place.email] !== level.far || !sharesName(levels, at)) return;
    const domain = codeAt(table.emailDomain, codeAt(coded.email.codes, a));
    const isDomainSame = domain === table.emailDomain[codeAt(coded.email.codes, b)];
    const most = isDomainSame ? Math.max(0, rarity.emailDomain[domain] ?? 0) : 0;
    bits[place.email] = Math.min(realAt(bits, place.email), most);
  }

  return (a, b, levels, at, bits) => {
    const isNamesake = areNamesakes(levels, at);
    for (let index = 0; index < comparisons.length; index += 1) {
      const isOfName = index === place.given || index === place.family || index === place.order;
      const used = isNamesake && !isOfName ? namesakeWeights : weights;
      bits[index] = realAt(used, index * levelCount + byteAt(levels, at + index));
    }
    if (isNamesake) {
      bits[place.given] = realAt(bits, place.given) - nameDependence / 2;
      bits[place.family] = realAt(bits, place.family) - nameDependence / 2;
    }
    addRarity(a, b, levels, at, bits);
    if (isNamesake) capName(a, b, bits);
    tameAddress(a, b, levels, at, bits);
    tamePlace(bits);
    tameHousehold(levels, at, bits);
    let sum = 0;
    for (let index = 0; index < comparisons.length; index += 1) sum += realAt(bits, index);
    return sum;
  };
}

function sharesName(levels: Uint8Array, at: number): boolean {
  const [given, family] = [byteAt(levels, at + place.given), byteAt(levels, at + place.family)];
  return (given >= level.short && given !== level.blank) || (family >= level.short && family !== level.blank);
}
