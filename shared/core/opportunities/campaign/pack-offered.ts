/** What each person of a campaign is to be offered: database ids, the best product first. */
export type Offered = Readonly<{ customer: number; products: readonly number[] }>;

function write(into: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) into.push((rest % 128) | 128);
  into.push(rest);
}

/**
 * Packs them into few bytes: for each person the gap from the one before, how many products, and these, seven bits a byte.
 *
 * @param offered by customer, ascending, each once; ids are 1 or more
 * @returns none for nobody; about eight bytes a person with three products
 */
export function packOffered(offered: readonly Offered[]): Uint8Array {
  const packed: number[] = [];
  let before = 0;
  for (const { customer, products } of offered) {
    write(packed, customer - before);
    write(packed, products.length);
    for (const product of products) write(packed, product);
    before = customer;
  }
  return Uint8Array.from(packed);
}

/** Reads them back. @throws {RangeError} the bytes end within a person: they are no packed offers */
export function unpackOffered(packed: Uint8Array): Offered[] {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = packed[at];
      if (byte === undefined) throw new RangeError('packed offers end within a person');
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const offered: Offered[] = [];
  let customer = 0;
  while (at < packed.length) {
    customer += read();
    const products = Array.from({ length: read() }, read);
    offered.push({ customer, products });
  }
  return offered;
}
