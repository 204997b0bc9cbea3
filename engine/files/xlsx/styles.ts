import { minorDigits } from '../../../shared/core/model/money.ts';

/** The beginning of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of the main parts. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Places in the list of styles. */
export const styleOf = { plain: 0, header: 1, day: 2, share: 3, money: { 0: 4, 2: 5, 3: 6 } } as const;

/** The place of the style of money, by the decimals of its currency. */
export function moneyStyle(currency: string | null): number {
  const digits = minorDigits(currency ?? '');
  if (digits === 0) return styleOf.money[0];
  return digits === 3 ? styleOf.money[3] : styleOf.money[2];
}

/** Formats from 164 on are the file's own. */
const ownFormats = { day: 164, share: 165, dinars: 166 } as const;

export const stylesXml = [
  `${declaration}<styleSheet xmlns="${main}">`,
  '<numFmts count="3">',
  `<numFmt numFmtId="${ownFormats.day}" formatCode="yyyy\\-mm\\-dd"/>`,
  `<numFmt numFmtId="${ownFormats.share}" formatCode="0.0%"/>`,
  `<numFmt numFmtId="${ownFormats.dinars}" formatCode="#,##0.000"/>`,
  '</numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="7"><xf fontId="0"/><xf fontId="1" applyFont="1"/>',
  // 3 and 4 are the format's own: whole numbers, and two decimals, with marks of thousands
  ...[ownFormats.day, ownFormats.share, 3, 4, ownFormats.dinars].map(
    (id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`,
  ),
  '</cellXfs>',
  '</styleSheet>',
].join('');
