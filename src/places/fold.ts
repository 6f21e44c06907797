/**
 * A name as it is compared when looked up: small letters without accents, "&" as "and", "saint" as "st", every run of
 * other signs one space. "Saint Helen's" and "st helens" fold to the same.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st');
}
