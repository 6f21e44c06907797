const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2', G: '6' };
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
};
const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/**
 * A postcode as whole, sector and district. A British one with look-alike letters is put right; a district alone ("CW7") is
 * kept as such; one of another country is cut by length.
 */
export function postcodeParts(text: string): { whole: string; sector: string; district: string } {
  const plain = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12);
  if (plain.length < 2) return { whole: '', sector: '', district: '' };
  const british = BRITISH.test(plain) ? plain : putRight(plain);
  if (british !== undefined)
    return { whole: british, sector: british.slice(0, -2), district: british.slice(0, -3) };
  if (DISTRICT.test(plain)) return { whole: '', sector: '', district: plain };
  if (/^\d{3,}/.test(plain)) return { whole: plain, sector: plain.slice(0, -1), district: plain.slice(0, 2) };
  return { whole: plain, sector: plain.slice(0, -2), district: plain.slice(0, -3) };
}

function putRight(plain: string): string | undefined {
  if (plain.length < 5 || plain.length > 7) return undefined;
  const end = plain.length - 3;
  let fixed = LETTERS[plain.charAt(0)] ?? plain.charAt(0);
  fixed += plain.slice(1, end);
  if (!/\d/.test(fixed)) fixed = fixed.slice(0, -1) + (DIGITS[fixed.slice(-1)] ?? fixed.slice(-1));
  fixed += DIGITS[plain.charAt(end)] ?? plain.charAt(end);
  for (const sign of plain.slice(end + 1)) fixed += LETTERS[sign] ?? sign;
  return BRITISH.test(fixed) ? fixed : undefined;
}
