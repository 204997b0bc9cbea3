import type { Page } from '@playwright/test';

/** Controls and headings whose words are cut or lie over others, rows whose words are higher than they, and what would scroll sideways. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const wide = ['html', 'main'].filter((selector) => {
      const element = document.querySelector(selector);
      return element !== null && element.scrollWidth > element.clientWidth + 1;
    });
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"], h1, h2, h3, label'),
    ].filter((element) => isShown(element) && element.querySelector('bdi, [dir="auto"]') === null);
    const cut = controls.filter((element) =>
      [element, ...element.querySelectorAll<HTMLElement>('*')].some(
        (part) =>
          part.clientWidth > 1 &&
          part.scrollWidth > part.clientWidth + 1 &&
          getComputedStyle(part).overflowX !== 'visible' &&
          getComputedStyle(part).position !== 'absolute',
      ),
    );
    const over = controls.filter((element) => {
      const next = element.nextElementSibling;
      if (next === null || !(next instanceof HTMLElement) || !controls.includes(next)) return false;
      const [a, b] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
      return (
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
      );
    });
    const high = [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')].filter((cell) => {
      const row = cell.closest<HTMLElement>('[role="row"]');
      return row !== null && isShown(cell) && cell.offsetHeight > row.offsetHeight;
    });
    const name = (element: HTMLElement) => `${element.tagName} ${element.innerText.slice(0, 60)}`;
    return [
      ...wide.map((selector) => `${selector} scrolls sideways`),
      ...cut.map((element) => `cut: ${name(element)}`),
      ...over.map((element) => `overlaps: ${name(element)}`),
      ...high.map((element) => `higher than its row: ${name(element)}`),
    ];
  });
}
