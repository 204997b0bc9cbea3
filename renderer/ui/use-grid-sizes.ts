import { useEffect, useState, type RefObject } from 'react';

/** Height of the view below the sticky header, and of a row as the density and the reader's text size make it. */
export function useGridSizes(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): Readonly<{ rowHeight: number; viewHeight: number }> {
  const [sizes, setSizes] = useState({ rowHeight: 32, viewHeight: 640 });
  useEffect(() => {
    const view = scroller.current;
    const row = probe.current;
    if (view === null || row === null) return undefined;
    const observer = new ResizeObserver(() => {
      const rowHeight = row.offsetHeight || 32;
      // the header is as high as a row
      setSizes({ rowHeight, viewHeight: Math.max(rowHeight, view.clientHeight - rowHeight) });
    });
    observer.observe(view);
    observer.observe(row);
    return () => observer.disconnect();
  }, [scroller, probe]);
  return sizes;
}
