import { type FieldComparer, wordsAlike } from './compare-fields.ts';
import { SLOT } from './layout.ts';
import { oneSlip } from './letters.ts';
import type { Records } from './records.ts';

export const PLACE_LEVELS = [
  'same house',
  'same postcode',
  'postcode or street with a slip',
  'same street or sector',
  'same town or district',
  'different',
];

/**
 * Where two records say somebody lives, as one comparison: a house, its postcode, street and town agree together or not at
 * all, so weighing each by itself would count one fact several times.
 */
export function placeComparer(records: Records): FieldComparer {
  const { rows, width, postcodes, streets, towns } = records;
  const streetLevel = (a: number, b: number): number => (a === b ? 2 : wordsAlike(streets, a, b) ? 1 : 0);
  return {
    run(left, right, count, out, stride, offset) {
      for (let pair = 0; pair < count; pair++) {
        const a = (left[pair] as number) * width;
        const b = (right[pair] as number) * width;
        out[pair * stride + offset] = level(a, b);
      }
    },
  };

  function level(a: number, b: number): number {
    const postcodeA = rows[a + SLOT.postcode] as number;
    const postcodeB = rows[b + SLOT.postcode] as number;
    const numberA = rows[a + SLOT.number] as number;
    const numberB = rows[b + SLOT.number] as number;
    const streetA = rows[a + SLOT.street] as number;
    const streetB = rows[b + SLOT.street] as number;
    const townA = rows[a + SLOT.town] as number;
    const townB = rows[b + SLOT.town] as number;
    const districtA = rows[a + SLOT.district] as number;
    const districtB = rows[b + SLOT.district] as number;
    const streets = streetA !== 0 && streetB !== 0;
    const street = streets ? streetLevel(streetA, streetB) : 0;
    const numbers = numberA !== 0 && numberB !== 0;
    const postcodesBoth = postcodeA !== 0 && postcodeB !== 0;
    if (postcodesBoth && postcodeA === postcodeB) {
      if (numbers) return numberA === numberB ? 1 : street === 2 || !streets ? 4 : 2;
      return street === 2 ? 1 : 2;
    }
    if (street > 0 && numbers && numberA === numberB) {
      const near = (districtA !== 0 && districtA === districtB) || (townA !== 0 && townA === townB);
      return street === 2 && near ? 1 : postcodesBoth && !near ? 3 : street === 2 ? 2 : 3;
    }
    if (postcodesBoth && oneSlip(postcodes.bytes, postcodes.ends, postcodeA, postcodeB)) {
      return sameUnit(a, b, postcodeA, postcodeB) ? 3 : 4;
    }
    if (street === 2) return 4;
    const sectorA = rows[a + SLOT.sector] as number;
    if (sectorA !== 0 && sectorA === rows[b + SLOT.sector]) return 4;
    if (districtA !== 0 && districtA === districtB) return 5;
    if (townA !== 0 && townB !== 0) {
      return townA === townB || wordsAlike(towns, townA, townB) ? 5 : 6;
    }
    return postcodesBoth || (districtA !== 0 && districtB !== 0) || streets ? 6 : 0;
  }

  /** Neighbouring postcodes differ in their last letter: that is a street away, not a slip, unless another letter differs. */
  function sameUnit(a: number, b: number, postcodeA: number, postcodeB: number): boolean {
    const sector = rows[a + SLOT.sector] as number;
    if (sector === 0 || sector !== rows[b + SLOT.sector]) return true;
    return (
      postcodes.bytes[(postcodes.ends[postcodeA] as number) - 1] ===
      postcodes.bytes[(postcodes.ends[postcodeB] as number) - 1]
    );
  }
}
