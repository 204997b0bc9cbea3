import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Whether what a frame holds is larger than the frame: it is scrolled then, and keys must reach it. Watched as the frame and what it
 * holds at first change size.
 * @param direction along a line, or from line to line
 */
export function useOverflows(
  frame: RefObject<HTMLElement | null>,
  direction: 'inline' | 'block' = 'inline',
): boolean {
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const look = () =>
      setOverflows(
        direction === 'inline'
          ? current.scrollWidth > current.clientWidth
          : current.scrollHeight > current.clientHeight,
      );
    const observer = new ResizeObserver(look);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    look();
    return () => observer.disconnect();
  }, [frame, direction]);
  return overflows;
}
