import type { MenuItemConstructorOptions } from 'electron';

export type MenuItem = Readonly<MenuItemConstructorOptions & { submenu?: MenuItemConstructorOptions[] }>;

/** Electron's `Menu`: keeps the template, and chooses from it. */
export class MenuBar {
  items: readonly MenuItemConstructorOptions[] = [];

  readonly buildFromTemplate = (template: readonly MenuItemConstructorOptions[]) => template;
  readonly setApplicationMenu = (template: readonly MenuItemConstructorOptions[]) => {
    this.items = template;
  };

  #all(items: readonly MenuItemConstructorOptions[] = this.items): readonly MenuItemConstructorOptions[] {
    return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? this.#all(item.submenu) : [])]);
  }
  labels(): readonly string[] {
    return this.#all().flatMap(({ label }) => (label === undefined ? [] : [label]));
  }
  /** Clicks an item by its id. */
  choose(id: string): void {
    const item = this.#all().find((one) => one.id === id);
    if (item?.click === undefined) throw new Error(`the menu has nothing to click under ${id}`);
    // items of this app look at nothing but that they were clicked
    item.click(null as never, undefined, null as never);
  }
}
