const comma = /\s*[,،]\s*/u;

/**
 * The authors of a note after somebody changed it: everyone who had a hand in its words, each once, in the order in which they came.
 * A comma would part a name in two, so one in it becomes a space.
 */
export function addAuthor(authors: string, author: string): string {
  const name = author.split(comma).join(' ').trim();
  const known = authors.split(comma).filter((one) => one !== '');
  if (name === '' || known.includes(name)) return known.join(', ');
  return [...known, name].join(', ');
}
