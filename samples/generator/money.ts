/** Fils (hundredths of a dirham) to '12.50'. */
export function moneyText(fils: number): string {
  const whole = Math.floor(Math.abs(fils) / 100);
  const rest = String(Math.abs(fils) % 100).padStart(2, '0');
  return `${fils < 0 ? '-' : ''}${whole}.${rest}`;
}

/** A share in per cent of an amount, rounded half up to a whole fils. */
export function percentOf(fils: number, percent: number): number {
  return Math.floor((fils * percent + 50) / 100);
}
