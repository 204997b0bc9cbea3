import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from '../../shell/words.ts';

/** What a menu item tells the page of its window; the page does it. */
export const menuCommands = [
  'file.new',
  'file.open',
  'file.sample',
  'file.import',
  'file.backups',
  'file.close',
  'edit.undo',
  'edit.redo',
  'view.palette',
  'view.overview',
  'view.customers',
  'view.segments',
  'view.feedback',
  'view.opportunities',
  'view.import',
  'view.quality',
  'view.reports',
  'view.settings',
  'help.about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export interface MenuActions {
  readonly choose: (command: MenuCommand) => void;
  readonly newWindow: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu of every window, in the words of a language. */
export function menuTemplate(
  words: Words['menu'],
  { choose, newWindow }: MenuActions,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => choose(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const role = (
    named: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
  ): MenuItemConstructorOptions => ({ role: named, label });

  const appMenu: MenuItemConstructorOptions = {
    label: 'Firsthand',
    submenu: [
      command('help.about', words.about),
      separator,
      command('view.settings', words.settings, 'Command+,'),
      separator,
      role('services', words.services),
      separator,
      role('hide', words.hide),
      role('hideOthers', words.hideOthers),
      role('unhide', words.showAll),
      separator,
      role('quit', words.quit),
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      command('file.new', words.new, 'CommandOrControl+N'),
      command('file.open', words.open, 'CommandOrControl+O'),
      command('file.sample', words.sample),
      separator,
      command('file.import', words.import, 'CommandOrControl+I'),
      command('file.backups', words.backups),
      separator,
      { id: 'window.new', label: words.newWindow, accelerator: 'CommandOrControl+Shift+N', click: newWindow },
      command('file.close', words.close),
      role('close', words.closeWindow),
      ...(isMac
        ? []
        : [separator, command('view.settings', words.settings, 'Control+,'), role('quit', words.quit)]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      // the page knows whether they are meant for the text that is being written or for the workspace
      command('edit.undo', words.undo, 'CommandOrControl+Z'),
      command('edit.redo', words.redo, 'CommandOrControl+Shift+Z'),
      separator,
      role('cut', words.cut),
      role('copy', words.copy),
      role('paste', words.paste),
      role('selectAll', words.selectAll),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      command('view.palette', words.palette, 'CommandOrControl+K'),
      separator,
      command('view.overview', words.overview, 'CommandOrControl+1'),
      command('view.customers', words.customers, 'CommandOrControl+2'),
      command('view.segments', words.segments, 'CommandOrControl+3'),
      command('view.feedback', words.feedback, 'CommandOrControl+4'),
      command('view.opportunities', words.opportunities, 'CommandOrControl+5'),
      command('view.import', words.imports, 'CommandOrControl+6'),
      command('view.quality', words.quality, 'CommandOrControl+7'),
      command('view.reports', words.reports, 'CommandOrControl+8'),
      separator,
      role('zoomIn', words.zoomIn),
      role('zoomOut', words.zoomOut),
      role('resetZoom', words.actualSize),
      role('togglefullscreen', words.fullScreen),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: words.window,
    role: 'windowMenu',
    submenu: [
      role('minimize', words.minimize),
      role('zoom', words.zoom),
      ...(isMac ? [role('front', words.front)] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: words.help,
    role: 'help',
    submenu: [command('help.about', words.about)],
  };
  return [...(isMac ? [appMenu] : []), file, edit, view, window, help];
}
