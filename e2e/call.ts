import type { Page } from '@playwright/test';
import type { Input, Method, Output } from '../shared/contract/api.ts';
import type { AppErrorData } from '../shared/contract/errors.ts';

export type Answer<M extends Method> =
  Readonly<{ ok: true; value: Output<M> }> | Readonly<{ ok: false; error: AppErrorData }>;

/** Asks over the page's bridge, as the page itself would. Ids beyond the page's own keep the two apart. */
export async function ask<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Answer<M>> {
  const answer = await page.evaluate(
    ([name, given]) =>
      new Promise<unknown>((resolve) => {
        type Bridge = {
          post: (message: unknown) => void;
          listen: (listener: (message: unknown) => void) => void;
        };
        const bridge = Reflect.get(window, 'bridge') as Bridge;
        const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
        bridge.listen((message) => {
          if (
            typeof message === 'object' &&
            message !== null &&
            'ok' in message &&
            Reflect.get(message, 'id') === id
          )
            resolve(message);
        });
        bridge.post({ id, method: name, input: given });
      }),
    [method, input] as const,
  );
  // the other end answers by the same table
  return answer as Answer<M>;
}

/** The value of an answer that must be good. */
export async function get<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await ask(page, method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${JSON.stringify(answer.error)}`);
  return answer.value;
}
