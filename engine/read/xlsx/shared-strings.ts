import { ownText } from '../../../shared/core/import/cells/clean-cell.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { readPart, type Source } from './read-part.ts';
import { stringText } from './string-text.ts';

/** Collects the text of a string from its runs. Readings above Japanese text (phonetic runs) are no part of it. */
export function makeStringCollector() {
  let text = '';
  let isText = false;
  let phonetic = 0;
  return {
    begin() {
      text = '';
    },
    open(tag: string) {
      if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') isText = phonetic === 0;
    },
    close(tag: string) {
      if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') isText = false;
    },
    text(more: string) {
      if (isText) text += more;
    },
    take: () => ownText(stringText(text)),
  };
}

/** The strings that cells of a workbook refer to by number. They are the one thing kept in memory whole. */
export async function readSharedStrings(source: Source, part: string): Promise<readonly string[]> {
  const { name, limits } = source;
  const strings: string[] = [];
  const collector = makeStringCollector();
  let characters = 0;
  const refuse = (what: string, limit: number) => {
    throw new AppError('spreadsheet-too-large', { name, what, limit });
  };
  await readPart(source, part, {
    open(tag) {
      if (tag === 'si') collector.begin();
      else collector.open(tag);
    },
    close(tag) {
      if (tag !== 'si') {
        collector.close(tag);
        return;
      }
      const text = collector.take();
      characters += text.length;
      strings.push(text);
      if (strings.length > limits.sharedStrings) refuse('strings', limits.sharedStrings);
      if (characters > limits.sharedCharacters) refuse('characters', limits.sharedCharacters);
    },
    text: (more) => collector.text(more),
  });
  return strings;
}
