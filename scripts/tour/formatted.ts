import { format, resolveConfig } from 'prettier';

/** A document as the formatter of this project leaves it. */
export async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
