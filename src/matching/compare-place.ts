import type { NormalPlace } from './place.ts';
import type { FoundLevel } from './score.ts';
import { jaroWinkler, withinOneSlip } from './string-distance.ts';

/** Two places compared: postcode, number, flat, street, building; ward only where neither postcode says more. Symmetric. */
export function comparePlaces(a: NormalPlace, b: NormalPlace): FoundLevel[] {
  const levels: FoundLevel[] = [];
  const postcode = comparePostcodes(a, b);
  if (postcode) levels.push(postcode);
  if (a.number !== undefined && b.number !== undefined)
    levels.push({ field: 'house-number', level: compareNumbers(a.number, b.number) });
  if (a.flat !== undefined || b.flat !== undefined) {
    levels.push({
      field: 'flat',
      level:
        a.flat === b.flat
          ? 'same'
          : a.flat === undefined || b.flat === undefined
            ? 'one-missing'
            : 'different',
    });
  }
  const samePostcode = postcode?.level === 'exact';
  if (a.street !== undefined && b.street !== undefined)
    levels.push(compareStreets(a.street, b.street, samePostcode));
  if (a.building !== undefined && b.building !== undefined) {
    const level =
      a.building === b.building
        ? 'same'
        : jaroWinkler(a.building, b.building) >= 0.92
          ? 'close'
          : 'different';
    levels.push({ field: 'building', level });
  }
  if (a.wardCode !== undefined && b.wardCode !== undefined && !postcode) {
    levels.push({ field: 'ward', level: a.wardCode === b.wardCode ? 'same' : 'different' });
  }
  return levels;
}

function comparePostcodes(a: NormalPlace, b: NormalPlace): FoundLevel | undefined {
  if (a.postcode !== undefined && b.postcode !== undefined) {
    if (a.postcode === b.postcode) return { field: 'postcode', level: 'exact', value: a.postcode };
    if (withinOneSlip(a.postcode, b.postcode)) return { field: 'postcode', level: 'one-sign' };
    if (a.sector === b.sector) return { field: 'postcode', level: 'sector' };
  }
  if (a.district === undefined || b.district === undefined) return undefined;
  return { field: 'postcode', level: a.district === b.district ? 'district' : 'different' };
}

function compareNumbers(a: string, b: string): string {
  if (a === b) return 'same';
  return within(a, b) || within(b, a) ? 'in-range' : 'different';
}

/** Number 15 stands within the building told as 14-16. */
function within(number: string, range: string): boolean {
  const [from, to] = range.split('-').map(Number);
  return (
    from !== undefined &&
    to !== undefined &&
    !number.includes('-') &&
    Number(number) >= from &&
    Number(number) <= to
  );
}

function compareStreets(a: string, b: string, samePostcode: boolean): FoundLevel {
  const alike = a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
  if (alike)
    return {
      field: 'street',
      level: samePostcode ? 'as-postcode-says' : 'same',
      value: a.length <= b.length ? a : b,
    };
  // Within one postcode lie one or two streets: there a worse slip, or the kind of street misheard, is still the same.
  const close =
    withinOneSlip(a, b) ||
    (samePostcode
      ? jaroWinkler(a.replaceAll(' ', ''), b.replaceAll(' ', '')) >= 0.88
      : jaroWinkler(a, b) >= 0.93 && lastWord(a) === lastWord(b));
  if (close) return { field: 'street', level: samePostcode ? 'as-postcode-says' : 'close' };
  return { field: 'street', level: 'different' };
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
