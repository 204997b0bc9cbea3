import { useState } from 'react';

/**
 * For a button whose press may leave it with nothing more to do: disabled at once it would lose the focus, and the keyboard its
 * place. It is disabled when the focus has gone elsewhere.
 */
export function useLastingFocus(isIdle: boolean): {
  readonly isDisabled: boolean;
  readonly onFocusChange: (isFocused: boolean) => void;
} {
  const [isFocused, setFocused] = useState(false);
  return { isDisabled: isIdle && !isFocused, onFocusChange: setFocused };
}
