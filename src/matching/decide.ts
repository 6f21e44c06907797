import type { Comparison } from './compare.ts';
import type { MatchModel } from './model.ts';
import { MODEL_2026_11 } from './model-2026-11.ts';
import { NAME_FIELDS } from './name-fields.ts';

/**
 * What is to be done with a comparison: `certain` joins at once (and can be undone), `strong` and `possible` are proposed to a
 * person, `none` is dropped.
 */
export type Decision = 'certain' | 'strong' | 'possible' | 'none';

/** The least that two people's names must say, and all but telephone and house together (bits): those two are never enough. */
const LEAST_FROM_NAMES = 0.5;
const LEAST_WITHOUT_HOUSEHOLD = 2;

/** Decides by the model's thresholds. People need their names to agree, however much a telephone and a house they share. */
export function decide(comparison: Comparison, model: MatchModel = MODEL_2026_11): Decision {
  if (comparison.certainBy !== undefined && !contradicts(comparison)) return 'certain';
  if (comparison.kind === 'person' && !namesAgree(comparison) && comparison.certainBy === undefined)
    return 'none';
  const { strong, possible } = model.kinds[comparison.kind].thresholds;
  if (comparison.probability >= strong && !otherRoom(comparison)) return 'strong';
  return comparison.probability >= possible ? 'possible' : 'none';
}

/** A borrowed or misread document: the number is the same and all else speaks against it. A person must look. */
function contradicts(comparison: Comparison): boolean {
  if (comparison.kind !== 'person') return false;
  let others = 0;
  for (const { field, weight } of comparison.levels) if (field !== comparison.certainBy) others += weight;
  return others < -4;
}

/** Rooms of one house agree in all but the room, and are different places all the same: a person must look. */
function otherRoom({ kind, levels }: Comparison): boolean {
  return kind === 'place' && levels.some(({ field, level }) => field === 'flat' && level === 'different');
}

function namesAgree(comparison: Comparison): boolean {
  let names = 0;
  let own = 0;
  for (const { field, weight } of comparison.levels) {
    if (NAME_FIELDS.includes(field)) names += weight;
    if (field !== 'phone' && field !== 'place') own += weight;
  }
  return names >= LEAST_FROM_NAMES && own >= LEAST_WITHOUT_HOUSEHOLD;
}
