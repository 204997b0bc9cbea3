import { beforeEach, expect, test } from 'vitest';
import { useSession } from './session.ts';
import { leaveNow, stay, useUnsaved } from './unsaved.ts';

beforeEach(() => {
  useUnsaved.setState({ isUnsaved: false, wanted: null });
  useSession.setState({ place: { screen: 'segment' }, behind: [], ahead: [] });
});

const { go } = useSession.getState();
const screen = () => useSession.getState().place.screen;

test('with nothing unsaved one goes at once', () => {
  go({ screen: 'settings' });
  expect(screen()).toBe('settings');
});

test('what is unsaved holds the screen until it is said what to do', () => {
  useUnsaved.setState({ isUnsaved: true });
  go({ screen: 'settings' });
  expect(screen()).toBe('segment');
  leaveNow();
  expect(screen()).toBe('settings');
  go({ screen: 'customers' });
  expect(screen()).toBe('customers');
});

test('one who stays goes nowhere later', () => {
  useUnsaved.setState({ isUnsaved: true });
  go({ screen: 'settings' });
  stay();
  expect(useUnsaved.getState()).toEqual({ isUnsaved: true, wanted: null });
  expect(screen()).toBe('segment');
});
