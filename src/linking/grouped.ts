/** A whole number with commas between its thousands. By hand: what knows all languages takes 20 ms to load. */
export const grouped = (count: number): string =>
  String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
