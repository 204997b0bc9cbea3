const edges = /^[\s,،;:–—-]+|[\s,،;:–—-]+$/gu;

/** A word as it is compared: without the marks at its ends. */
function bare(word: string): string {
  return word.replace(edges, '').toLowerCase();
}

function leading(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  const at = first.findIndex((word, place) => lists.some((list) => bare(list[place] ?? '') !== bare(word)));
  return at < 0 ? first.length : at;
}

/** The words that all names begin with, or end with where those are longer; null where there are none. */
export function commonWords(names: readonly string[]): string | null {
  const lists = names.map((name) => name.trim().split(/\s+/u));
  const [first = []] = lists;
  const start = first.slice(0, leading(lists));
  const fromEnd = leading(lists.map((list) => [...list].reverse()));
  const end = fromEnd === 0 ? [] : first.slice(-fromEnd);
  const text = [start, end]
    .map((words) => words.join(' '))
    .reduce((a, b) => (b.length > a.length ? b : a))
    .replace(edges, '');
  return /\p{L}{2}/u.test(text) ? text : null;
}
