/** The choices of an answer as they are kept: a JSON list of texts. */
export function choicesOf(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
