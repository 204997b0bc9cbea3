/** The texts that an answer's choices hold, which `answer.choices` keeps as a JSON list; none of anything else. */
export function chosenTexts(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
