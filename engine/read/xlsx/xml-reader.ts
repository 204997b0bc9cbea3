import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/core/model/errors.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Called for each tag by its local name: the strict variant of the format differs in its name spaces only. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** XML, block by block. */
export interface XmlReader {
  /** @throws {AppError} spreadsheet-damaged, spreadsheet-unsafe, spreadsheet-too-large */
  readonly write: (block: Uint8Array) => void;
  readonly end: () => void;
}

export type XmlPart = Readonly<{ name: string; part: string; textCharacters: number }>;

function localName(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}

/** The attribute of a local name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** Bytes that are no text of their encoding are damage, and never a replacement character. */
function decoderFor(head: Uint8Array) {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = isUtf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/**
 * A reader of one part of a workbook. It knows the five entities of XML and no other: a part that declares a document type,
 * with which entities could be made that grow without end, is refused.
 */
export function makeXmlReader({ name, part, textCharacters }: XmlPart, events: XmlEvents): XmlReader {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let decoder: ReturnType<typeof decoderFor> | null = null;
  // characters since the last tag: text is gathered until the next one comes
  let gathered = 0;
  parser.on('error', (cause) => {
    throw new AppError('spreadsheet-damaged', { name, part }, { cause });
  });
  parser.on('doctype', () => {
    throw new AppError('spreadsheet-unsafe', { name, part });
  });
  parser.on('opentag', (tag) => {
    gathered = 0;
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    gathered = 0;
    events.close(localName(tag.name));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  const decode = (block?: Uint8Array): string => {
    try {
      return block
        ? (decoder ??= decoderFor(block)).decode(block, { stream: true })
        : (decoder?.decode() ?? '');
    } catch (cause) {
      throw new AppError('spreadsheet-damaged', { name, part }, { cause });
    }
  };
  return {
    write(block) {
      const text = decode(block);
      gathered += text.length;
      parser.write(text);
      if (gathered > textCharacters)
        throw new AppError('spreadsheet-too-large', { name, what: 'text', limit: textCharacters });
    },
    end() {
      parser.write(decode());
      parser.close();
    },
  };
}
