const longestNumber = 9;
const largestInteger48 = 140_737_488_355_327;

/** Bytes of an SQLite varint. */
export function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

/**
 * Writes a varint: seven bits a byte, the highest first. Returns where it ends.
 * @param value a safe integer ≥ 0: at most eight bytes
 */
export function putVarint(target: Uint8Array, at: number, value: number): number {
  if (value < 128) {
    target[at] = value;
    return at + 1;
  }
  const end = at + varintBytes(value);
  let rest = value;
  for (let place = end - 1; place >= at; place -= 1) {
    target[place] = (rest % 128) | (place === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

/** Writes one record of SQLite's file format after another: a head of serial types, then the values. */
export interface RecordWriter {
  readonly begin: () => void;
  readonly none: () => void;
  /** A safe integer. */
  readonly integer: (value: number) => void;
  /** A number for a column of affinity REAL: whole ones are kept as integers, as SQLite does. */
  readonly real: (value: number) => void;
  readonly text: (value: string) => void;
  /** Text that is UTF-8 already. */
  readonly bytes: (source: Uint8Array, from: number, to: number) => void;
  /** Ends the record; its bytes are `record` up to `length`, until the next one begins. */
  readonly end: () => void;
  readonly record: () => Uint8Array;
  readonly length: () => number;
}

/** A writer for records of so many columns. */
export function makeRecordWriter(columns: number): RecordWriter {
  const head = new Uint8Array(columns * longestNumber);
  let body = new Uint8Array(1024);
  let view = new DataView(body.buffer);
  let record = new Uint8Array(1024 + head.length + longestNumber);
  let headEnd = 0;
  let bodyEnd = 0;
  let length = 0;

  function room(bytes: number): void {
    if (bodyEnd + bytes <= body.length) return;
    const wider = new Uint8Array(Math.max(body.length * 2, bodyEnd + bytes));
    wider.set(body);
    body = wider;
    view = new DataView(body.buffer);
  }

  function type(serial: number): void {
    headEnd = putVarint(head, headEnd, serial);
  }

  function big(value: number, bytes: number): void {
    const high = Math.floor(value / 2 ** 32);
    if (bytes === 6) view.setInt16(bodyEnd, high);
    else view.setInt32(bodyEnd, high);
    view.setUint32(bodyEnd + bytes - 4, value - high * 2 ** 32);
    bodyEnd += bytes;
  }

  function integer(value: number): void {
    room(8);
    if (value === 0 || value === 1) type(8 + value);
    else if (value >= -128 && value <= 127) {
      type(1);
      view.setInt8(bodyEnd, value);
      bodyEnd += 1;
    } else if (value >= -32_768 && value <= 32_767) {
      type(2);
      view.setInt16(bodyEnd, value);
      bodyEnd += 2;
    } else if (value >= -8_388_608 && value <= 8_388_607) {
      type(3);
      view.setInt8(bodyEnd, value >> 16);
      view.setUint16(bodyEnd + 1, value & 0xffff);
      bodyEnd += 3;
    } else if (value >= -2_147_483_648 && value <= 2_147_483_647) {
      type(4);
      view.setInt32(bodyEnd, value);
      bodyEnd += 4;
    } else if (Math.abs(value) <= largestInteger48) {
      type(5);
      big(value, 6);
    } else {
      type(6);
      big(value, 8);
    }
  }

  /** Text of characters beyond ASCII; what is no character becomes U+FFFD. */
  function wideText(value: string, from: number): void {
    for (let i = from; i < value.length; i += 1) {
      const point = value.codePointAt(i) ?? 0;
      const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
      if (code > 0xffff) i += 1;
      if (code < 0x80) body[bodyEnd++] = code;
      else if (code < 0x800) {
        body[bodyEnd++] = 0xc0 | (code >> 6);
        body[bodyEnd++] = 0x80 | (code & 63);
      } else {
        if (code < 0x1_0000) body[bodyEnd++] = 0xe0 | (code >> 12);
        else {
          body[bodyEnd++] = 0xf0 | (code >> 18);
          body[bodyEnd++] = 0x80 | ((code >> 12) & 63);
        }
        body[bodyEnd++] = 0x80 | ((code >> 6) & 63);
        body[bodyEnd++] = 0x80 | (code & 63);
      }
    }
  }

  return {
    begin() {
      headEnd = 0;
      bodyEnd = 0;
    },
    none: () => type(0),
    integer,
    real(value) {
      if (Number.isInteger(value) && Math.abs(value) <= largestInteger48) {
        integer(value);
        return;
      }
      room(8);
      type(7);
      view.setFloat64(bodyEnd, value);
      bodyEnd += 8;
    },
    text(value) {
      room(value.length * 3);
      const start = bodyEnd;
      let i = 0;
      for (; i < value.length; i += 1) {
        const code = value.charCodeAt(i);
        if (code > 127) break;
        body[bodyEnd++] = code;
      }
      if (i < value.length) wideText(value, i);
      type(13 + 2 * (bodyEnd - start));
    },
    bytes(source, from, to) {
      room(to - from);
      for (let i = from; i < to; i += 1) body[bodyEnd++] = source[i] ?? 0;
      type(13 + 2 * (to - from));
    },
    end() {
      // the head begins with its own length, which counts itself
      let size = headEnd + 1;
      if (size > 127) size = headEnd + varintBytes(headEnd + 2);
      length = size + bodyEnd;
      if (record.length < length) record = new Uint8Array(length * 2);
      const start = putVarint(record, 0, size);
      for (let i = 0; i < headEnd; i += 1) record[start + i] = head[i] ?? 0;
      if (bodyEnd < 64) for (let i = 0; i < bodyEnd; i += 1) record[start + headEnd + i] = body[i] ?? 0;
      else record.set(body.subarray(0, bodyEnd), start + headEnd);
    },
    record: () => record,
    length: () => length,
  };
}
