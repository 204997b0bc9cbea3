import { menuCommands } from '../electron/main/menu.ts';
import { get } from './call.ts';
import { nextWindow } from './drivers/electron-double.ts';
import { expect, test } from './fixtures.ts';

test.skip(({ driver }) => driver !== 'electron-double', 'the stand-in chooses from a menu without a screen');

test('each item of the menu tells the page, by name', async ({ launchApp }) => {
  const app = await launchApp();
  await get(app.page, 'app.start', null);
  await app.page.evaluate(() => {
    const chosen: unknown[] = [];
    Reflect.set(window, 'chosen', chosen);
    type Bridge = { listen: (listener: (message: unknown) => void) => void };
    (Reflect.get(window, 'bridge') as Bridge).listen((message) => {
      if (typeof message === 'object' && message !== null && Reflect.get(message, 'event') === 'menu.chosen')
        chosen.push(Reflect.get(message, 'command'));
    });
  });
  for (const command of menuCommands) app.double?.menu.choose(command);
  await expect
    .poll(() => app.page.evaluate(() => Reflect.get(window, 'chosen') as unknown))
    .toEqual([...menuCommands]);
});

test('the menu speaks the chosen language at once', async ({ launchApp }) => {
  const app = await launchApp();
  expect(app.double?.menu.labels()).toContain('New workspace…');
  await get(app.page, 'app.saveSettings', { language: 'ar' });
  expect(app.double?.menu.labels()).toContain('مساحة عمل جديدة…');
  expect(app.double?.menu.labels().join(' ')).not.toContain('workspace');
});

test('the menu opens another window', async ({ launchApp }) => {
  const app = await launchApp();
  const { double } = app;
  if (double === null) throw new Error('a menu needs the stand-in');
  // until it is shown: a window that is closed while it loads fails by itself
  await nextWindow(double, () => double.menu.choose('window.new'));
  expect(double.windows).toHaveLength(2);
});
