/** Browsers draw no element taller than about 33 million pixels. */
export const tallest = 30_000_000;
const overscan = 8;

export type RowWindow = Readonly<{
  /** Rows to mount, the last one included; `last` is -1 without rows. */
  first: number;
  last: number;
  /** Height of the body that is scrolled. */
  height: number;
  /** Where the first mounted row stands in it. */
  offset: number;
}>;

type View = Readonly<{ total: number; rowHeight: number; viewHeight: number; scrollTop: number }>;

/**
 * Which rows of a long list to mount. A list taller than a browser can draw is scrolled in proportion: every row stays
 * reachable, only the scroll bar is coarser.
 */
export function rowWindow({ total, rowHeight, viewHeight, scrollTop }: View): RowWindow {
  const full = total * rowHeight;
  const height = Math.min(full, tallest);
  const position = scrolledTo({ total, rowHeight, viewHeight, scrollTop });
  const top = Math.floor(position / rowHeight);
  const first = Math.max(0, Math.min(total - 1, top) - overscan);
  const last = Math.min(total - 1, Math.ceil((position + viewHeight) / rowHeight) + overscan);
  const shift = Math.min(scrollTop, Math.max(0, height - viewHeight)) - position;
  return { first, last, height, offset: first * rowHeight + shift };
}

/** Pixels of the whole list above the view. */
function scrolledTo({ total, rowHeight, viewHeight, scrollTop }: View): number {
  const full = total * rowHeight;
  const height = Math.min(full, tallest);
  const room = Math.max(0, height - viewHeight);
  const share = room === 0 ? 0 : Math.min(1, Math.max(0, scrollTop / room));
  return share * Math.max(0, full - viewHeight);
}

/** Where to scroll so that a row is wholly seen; where it stands when it is seen already. */
export function scrollToRow(row: number, view: View): number {
  const { rowHeight, viewHeight, total, scrollTop } = view;
  const position = scrolledTo(view);
  const start = row * rowHeight;
  const end = start + rowHeight;
  if (start >= position && end <= position + viewHeight) return scrollTop;
  const full = total * rowHeight;
  const target = Math.max(0, Math.min(full - viewHeight, start < position ? start : end - viewHeight));
  const room = Math.max(0, Math.min(full, tallest) - viewHeight);
  return full <= viewHeight ? 0 : (target / (full - viewHeight)) * room;
}
