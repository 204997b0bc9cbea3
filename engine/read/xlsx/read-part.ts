import { AppError } from '../../../shared/core/model/errors.ts';
import type { WorkbookLimits } from '../limits.ts';
import { makeXmlReader, type XmlEvents } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** An archive with the name of its file and what it may hold. */
export type Source = Readonly<{
  archive: ZipArchive;
  name: string;
  limits: WorkbookLimits;
  throwIfCancelled: () => void;
}>;

/** Reads one part of a workbook whole, calling back for its tags. */
export async function readPart(source: Source, part: string, events: XmlEvents): Promise<void> {
  const { archive, name, limits } = source;
  const reader = makeXmlReader({ name, part, textCharacters: limits.textCharacters }, events);
  for await (const block of archive.blocks(part)) {
    source.throwIfCancelled();
    reader.write(block);
  }
  reader.end();
}

/** Reads a part that is kept in memory. @throws {AppError} also 'spreadsheet-too-large' */
export async function readSmallPart(source: Source, part: string, events: XmlEvents): Promise<void> {
  const { archive, name, limits } = source;
  if (archive.bytes(part) > limits.smallPartBytes)
    throw new AppError('spreadsheet-too-large', {
      name,
      what: 'bytes',
      limit: Math.floor(limits.smallPartBytes / 1024 ** 2),
    });
  await readPart(source, part, events);
}
