import { posix } from 'node:path';
import { readSmallPart, type Source } from './read-part.ts';
import { attribute } from './xml-reader.ts';

/** What one part of a workbook points to. `kind` is the last word of its type: 'worksheet', 'sharedStrings'. */
export type Relation = Readonly<{ id: string; kind: string; part: string }>;

/** The relations of a part ('' for the archive itself), without those that lead out of the file. */
export async function readRelations(source: Source, part: string): Promise<Relation[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const place = posix.join(folder, '_rels', `${part === '' ? '' : posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!source.archive.has(place)) return relations;
  await readSmallPart(source, place, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      const kind = posix.basename(attribute(attributes, 'Type') ?? '');
      const id = attribute(attributes, 'Id') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.push({ id, kind, part: path });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}
