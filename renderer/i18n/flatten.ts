/** A catalogue as it is written: nested, every leaf an ICU message. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/** A nested catalogue as dotted keys. */
export function flatten(catalogue: Catalogue): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  const visit = (part: Catalogue, prefix: string) => {
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'string') flat[prefix + name] = value;
      else visit(value, `${prefix}${name}.`);
  };
  visit(catalogue, '');
  return flat;
}
