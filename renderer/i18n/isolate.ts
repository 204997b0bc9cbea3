/** A name from elsewhere inside a sentence: it keeps its own direction, and leaves that of the sentence alone. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
