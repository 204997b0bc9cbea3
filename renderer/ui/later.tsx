import { Suspense, use, type ComponentType } from 'react';

const rest: (() => Promise<unknown>)[] = [];

/**
 * A component whose script is not among those the window waits for: it is read when it is first drawn, or before that by `readTheRest`. What
 * has been read is drawn at once; until then its place is empty. A script that cannot be read is an error of whoever draws it.
 */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  let reading: Promise<ComponentType<Props>> | null = null;
  const load = async () => {
    try {
      found = await read();
      return found;
    } catch (error) {
      // the next one who draws it tries again
      reading = null;
      throw error;
    }
  };
  const once = () => (reading ??= load());
  rest.push(once);
  function Awaited(props: Props) {
    const Component = found ?? use(once());
    return <Component {...props} />;
  }
  return function Later(props: Props) {
    return (
      <Suspense>
        <Awaited {...props} />
      </Suspense>
    );
  };
}

/** Reads what has not been drawn yet, one after another, whenever the page has nothing else to do. */
export async function readTheRest(): Promise<void> {
  for (const read of rest.splice(0)) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // whoever draws it is told why it cannot be
    await read().catch(() => undefined);
  }
}
