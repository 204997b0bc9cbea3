import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';

export type Asked = Readonly<{ kind: 'open' | 'save'; options: OpenDialogOptions | SaveDialogOptions }>;

/** Electron's `dialog`: answers with what the test has prepared, and keeps what was asked. */
export class SystemDialogs {
  readonly asked: Asked[] = [];
  readonly #answers: (readonly string[] | null)[] = [];

  prepare(answers: readonly (readonly string[] | null)[]): void {
    this.#answers.push(...answers);
  }
  #next(asked: Asked): readonly string[] | null {
    this.asked.push(asked);
    const answer = this.#answers.shift();
    if (answer === undefined)
      throw new Error(`a dialog was opened that the test has not prepared: ${asked.kind}`);
    return answer;
  }
  showOpenDialog(_window: BrowserWindow, options: OpenDialogOptions) {
    const paths = this.#next({ kind: 'open', options });
    return Promise.resolve({ canceled: paths === null, filePaths: [...(paths ?? [])] });
  }
  showSaveDialog(_window: BrowserWindow, options: SaveDialogOptions) {
    const path = this.#next({ kind: 'save', options })?.[0];
    return Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }
}
