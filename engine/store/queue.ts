/** One thing after another, whatever becomes of each. */
export function makeQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined); // whoever asked for it is told; the next one goes on
    return next;
  };
}
