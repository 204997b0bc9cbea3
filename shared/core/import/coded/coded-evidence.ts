import type { Mapping } from '../../model/import.ts';
import { makeEvidenceCollector, type Evidence } from '../recognise/evidence.ts';
import { countTexts, type CodedFile } from './coded-file.ts';

/**
 * What every row of a coded file says of date order and decimal mark: the same as looking at its rows one by one.
 * @param mapping without a column of an order's total: rows that leave it blank cannot be counted by column
 */
export function evidenceOfCoded(mapping: Mapping, file: CodedFile): Evidence {
  const collector = makeEvidenceCollector(mapping);
  collector.addRows(file.rows);
  for (const column of collector.watched) {
    const texts = file.columns[column];
    countTexts(file, column).forEach((times, code) => {
      if (times > 0 && texts !== undefined) collector.addTexts(column, texts.text(code), times);
    });
  }
  return collector.finish();
}
