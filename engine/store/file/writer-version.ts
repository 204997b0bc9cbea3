import packageJson from '../../../package.json' with { type: 'json' };

/** The version of this program, as it signs the files it writes. */
export const writerVersion = packageJson.version;
