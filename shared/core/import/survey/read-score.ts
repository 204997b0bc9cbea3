import { asciiDigits } from '../cells/clean-cell.ts';

const numberFirst =
  /^(\d{1,3})(?:\s*[-–—=:)]\s*\D.*|\s*\/\s*\d{1,3}|\s*out of \d{1,3}|\s*(?:stars?|sterne?|étoiles?|estrellas?|نجوم|نجمة|نجمات)|\s*\(.*\))?$/iu;
const numberLast = /^\D*\((\d{1,3})\)$/u;
const stars = /^(?:★+☆*|⭐+)$/u;

/**
 * The score of an answer that has words beside its number: "10 - Extremely likely", "Very satisfied (5)", "4/5", "5 stars",
 * "★★★". Null for other texts, and for fractions, which are not scores.
 */
export function readScore(text: string): number | null {
  const cell = asciiDigits(text.trim());
  if (cell.length > 80) return null;
  if (stars.test(cell)) return cell.match(/[★⭐]/gu)?.length ?? null;
  const found = numberFirst.exec(cell) ?? numberLast.exec(cell);
  return found ? Number(found[1]) : null;
}
