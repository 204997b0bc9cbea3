type Flat = Readonly<Record<string, string>>;

/** Whole numbers that stand alone: not those of names (SHA-256, F1), of days and decimals as files write them, or of ICU (`=0`). */
const ownNumbers = /(?<![\p{Script=Latin}\w=#.,/-])\d+(?:,\d{3})*(?![\p{Script=Latin}\w/-]|[.,]\d)/gu;
/** What shows the digits to choose from, and forms that files are written in. */
const asWritten = /^(settings\.digits|fix\.|import\.decimal\.)/u;

/**
 * Messages with the numbers they write themselves in Arabic digits. Numbers they are given come in those of their locale.
 *
 * @param messages by their dotted keys
 */
export function inArabicDigits(messages: Flat): Flat {
  const arabic = new Intl.NumberFormat('ar-u-nu-arab');
  const inArabic = (digits: string) => arabic.format(Number(digits));
  const turned = (text: string) =>
    text.replaceAll(ownNumbers, (digits) => {
      // a year has no mark of thousands
      if (!digits.includes(',')) return digits.replaceAll(/\d/gu, inArabic);
      return inArabic(digits.replaceAll(',', ''));
    });
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, asWritten.test(key) ? text : turned(text)]),
  );
}
