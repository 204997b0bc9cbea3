import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Whether what a frame holds is wider than the frame: it is scrolled then, and keys must reach it. Watched as both change size.
 * @param frame holds one element
 */
export function useOverflows(frame: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const look = () => setOverflows(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    if (current.firstElementChild !== null) observer.observe(current.firstElementChild);
    look();
    return () => observer.disconnect();
  }, [frame]);
  return overflows;
}
