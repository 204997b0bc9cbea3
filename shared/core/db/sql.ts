export type SqlValue = string | number | Uint8Array | null;

/** One statement: text with `?` placeholders, and the values bound to them, in order. */
export type Sql = Readonly<{ text: string; params: readonly SqlValue[] }>;

function isSql(value: SqlValue | Sql): value is Sql {
  return typeof value === 'object' && value !== null && 'text' in value;
}

/**
 * A statement from a template. Interpolated values become bound parameters, interpolated `Sql` is spliced in;
 * nothing else can enter the text.
 * @example sql`SELECT name FROM customer WHERE id = ${7}` // { text: 'SELECT name FROM customer WHERE id = ?', params: [7] }
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  let text = '';
  const params: SqlValue[] = [];
  strings.forEach((part, at) => {
    text += part;
    const value = values[at];
    if (value === undefined) return;
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
  });
  return { text, params };
}
