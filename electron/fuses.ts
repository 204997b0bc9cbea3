/**
 * How the fuses of Electron's program are set when the app is packaged, by their names in `@electron/fuses`.
 * Run from a checkout, Electron has its own fuses; nothing here depends on that.
 */
export const fuses = {
  /** The program cannot be used as a Node that runs any script. */
  RunAsNode: false,
  /** NODE_OPTIONS cannot put code into the app. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** `--inspect` cannot attach a debugger. */
  EnableNodeCliInspectArguments: false,
  /** Cookies would be encrypted by the system's key chain; the page keeps none. */
  EnableCookieEncryption: true,
  /** The program refuses an archive that was changed. */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** Code beside the archive is not looked at. */
  OnlyLoadAppFromAsar: true,
  /** file:// has no more rights than in a browser; the page does not use it. */
  GrantFileProtocolExtraPrivileges: false,
} as const;
