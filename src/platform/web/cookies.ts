/** The one cookie of a door: its name differs by door, and by whether the site is reached by https. */
export interface DoorCookie {
  readonly name: string;
  readonly secure: boolean;
}

/** `https` gives `__Host-` and Secure; `http` (a practice machine) gives neither. */
export function doorCookie(door: 'public' | 'staff', siteUrl: string): DoorCookie {
  const secure = siteUrl.startsWith('https:');
  const plain = door === 'public' ? 'plainsight-report' : 'plainsight-staff';
  return { name: secure ? `__Host-${plain}` : plain, secure };
}

/** A token is 64 lower-case hexadecimal digits; anything else in the cookie is as no cookie. */
export const readToken = (value: string | undefined): string | undefined =>
  value !== undefined && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
