/** What the systems know the installed app by: macOS its bundle, Windows its shortcuts and windows. */
export const appId = 'app.firsthand.desktop';
