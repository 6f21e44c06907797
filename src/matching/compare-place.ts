import type { ComparedLevel } from './model.ts';
import type { NormalPlace } from './place.ts';
import { both, type FoundLevel, type Weigher, weighed } from './score.ts';
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

/**
 * What was found of two places, weighed. Within one postcode a street says hardly anything more. So where the postcode is not quite the same
 * both together say no more than they would if it were.
 */
export function weighPlaces(found: readonly FoundLevel[], weigh: Weigher): ComparedLevel[] {
  const levels = found.map((each) => weighed(each, weigh));
  const at = (field: string) => found.findIndex((each) => each.field === field);
  const [postcode, street] = [at('postcode'), at('street')];
  const [told, near] = [levels[street], levels[postcode]];
  if (!told || !near || near.level === 'exact') return levels;
  const whole =
    weigh('postcode', 'exact', found[postcode]?.values) +
    weigh('street', 'as-postcode-says', found[street]?.values);
  return levels.with(street, { ...told, weight: Math.min(told.weight, whole - near.weight) });
}

function comparePostcodes(a: NormalPlace, b: NormalPlace): FoundLevel | undefined {
  const field = 'postcode';
  const values = [a.postcode, b.postcode].filter((postcode) => postcode !== undefined);
  if (a.postcode !== undefined && b.postcode !== undefined) {
    if (a.postcode === b.postcode) return { field, level: 'exact', values: [a.postcode] };
    if (withinOneSlip(a.postcode, b.postcode)) return { field, level: 'one-sign', values };
    if (a.sector === b.sector) return { field, level: 'sector', values };
  }
  if (a.district === undefined || b.district === undefined) return undefined;
  return { field, level: a.district === b.district ? 'district' : 'different', values };
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
  const values = both(a, b);
  const alike = a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
  if (alike) return { field: 'street', level: samePostcode ? 'as-postcode-says' : 'same', values };
  // Within one postcode lie one or two streets: there a worse slip, or the kind of street misheard, is still the same.
  const close =
    withinOneSlip(a, b) ||
    (samePostcode
      ? jaroWinkler(a.replaceAll(' ', ''), b.replaceAll(' ', '')) >= 0.88
      : jaroWinkler(a, b) >= 0.93 && lastWord(a) === lastWord(b));
  if (close) return { field: 'street', level: samePostcode ? 'as-postcode-says' : 'close', values };
  return { field: 'street', level: 'different', values };
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
