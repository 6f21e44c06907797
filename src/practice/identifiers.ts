import type { Random } from './random.ts';

/**
 * Year marks that no British vehicle carries. Under the system of September 2001 (DVLA leaflet INF104) a plate reads
 * two letters, a mark, three letters; the mark is the year's last two figures from March, those plus 50 from September:
 * 51, 02, 52, 03 and so on to 50 and 00. 01 was passed over, 38 to 49 come in 2038 to 2049, and 88 to 99 from September
 * of the same years. So none of these stands on any vehicle before March 2038.
 */
export const neverIssuedMarks: readonly string[] = [
  '01',
  ...Array.from({ length: 12 }, (_, at) => String(38 + at)),
  ...Array.from({ length: 12 }, (_, at) => String(88 + at)),
];

/** Letters of a plate: I, Q never; Z not among the first two. */
const plateLetters = 'ABCDEFGHJKLMNOPRSTUVWXY';
/** North-western, Midland and Welsh beginnings, as seen on Cheshire's roads. */
const plateBeginnings = ['D', 'M', 'P', 'C', 'B', 'F', 'N', 'Y', 'L', 'S'];

/** An invented plate, "DK41 XTB". */
export function drawPlate(random: Random): string {
  const letter = () => random.pick([...plateLetters]);
  const beginning = random.pickEarly(plateBeginnings) + letter();
  return `${beginning}${random.pick(neverIssuedMarks)} ${letter()}${letter()}${letter()}`;
}

/**
 * An invented telephone number from the ranges that Ofcom keeps for drama ("Telephone numbers for use in TV and radio
 * drama programmes"): 07700 900000 to 900999, and 01632 960000 to 960999, which belongs to no place.
 */
export function drawPhone(random: Random, kind: 'mobile' | 'landline' = 'mobile'): string {
  const last = String(random.whole(0, 999)).padStart(3, '0');
  return kind === 'mobile' ? `07700 900${last}` : `01632 960${last}`;
}

/** True for a number inside the drama ranges, however it is written. */
export function isDramaNumber(number: string): boolean {
  return /^(?:(?:\+|00)44|0)(?:7700900|1632960)\d{3}$/.test(number.replace(/[\s()-]|\(0\)/g, ''));
}

/**
 * An invented company number. Companies House counts up through eight figures and stood below 17 million in 2026, so
 * one that begins with 99 belongs to nobody for generations.
 */
export function drawCompanyNumber(random: Random): string {
  return `99${String(random.whole(0, 999_999)).padStart(6, '0')}`;
}
