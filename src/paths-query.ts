/** What is asked for besides; nothing where nothing is. */
export function query(of: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(of).filter(([, value]) => value !== undefined && value !== '');
  return asked.length === 0 ? '' : `?${asked.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
