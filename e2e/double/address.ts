/** Chromium knows no protocol of ours, so app://bundle/ is shown to it as this origin. */
export const shownOrigin = 'https://app-bundle.localhost';

/** The address as the main process knows it. */
export function toApp(address: string): string {
  return address.replace(shownOrigin, 'app://bundle');
}

/** The address as Chromium knows it. */
export function toShown(address: string): string {
  return address.replace(/^app:\/\/bundle/u, shownOrigin);
}
