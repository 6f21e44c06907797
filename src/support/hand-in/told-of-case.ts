/** What a case hands in, as the report that it becomes: what its worker wrote for this, and who the person is only where that was chosen. Pure. */
import type { Told } from '../../reports/index.ts';
import { oneOf, type Story } from '../case/story.ts';

/** What the worker wrote for whoever investigates. Nothing else of the case goes along. */
export interface HandedTold {
  readonly words: string;
  readonly danger: 'yes' | 'no' | 'unsure' | undefined;
  /** How it is known; undefined: not said. */
  readonly known: NonNullable<Told['taken']>['known'];
  /** The place, with what the gazetteer knows of it. */
  readonly where: Told['where'];
  /** Whoever causes it. */
  readonly causing: { readonly name: string; readonly looks: string };
  readonly plate: string;
  readonly phone: string;
  readonly business: string;
  /** Says who the person is, as the case does. */
  readonly who: boolean;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
/** Longest line of a report. */
const line = (text: string): string => text.slice(0, 300);

/** Who the person is, as the case says: name, other names, birth and nationality; only what was told. */
export function whoOf(story: Story): Told['people'][number] {
  const body = oneOf(story, 'person')?.body;
  if (body === undefined) return {};
  const { name, otherNames, born, nationality } = body;
  const birth =
    typeof born !== 'string' ? {} : isDay(born) ? { dateOfBirth: born } : { approximateAge: born };
  return {
    ...(typeof name === 'string' ? { name: line(name) } : {}),
    ...(otherNames === undefined ? {} : { otherNames: line(otherNames) }),
    ...birth,
    ...(typeof nationality === 'string' ? { nationality: line(nationality) } : {}),
  };
}

/** The report. `partner`: the agency that hands it in; `ground`: on which it may, as it is kept with it. */
export function toldOfCase(
  story: Story,
  handed: HandedTold,
  { partner, ground }: { readonly partner: string; readonly ground: string },
): Told {
  const { name, looks } = handed.causing;
  const causing = {
    ...(name === '' ? {} : { name }),
    ...(looks === '' ? {} : { description: looks }),
    role: 'may-be-causing',
  } as const;
  return {
    whatSeen: handed.words,
    ...(handed.danger === undefined ? {} : { danger: handed.danger }),
    ...(handed.where === undefined ? {} : { where: handed.where }),
    people: [
      { ...(handed.who ? whoOf(story) : {}), role: 'may-be-affected' },
      ...(name === '' && looks === '' ? [] : [causing]),
    ],
    vehicles: handed.plate === '' ? [] : [{ plate: handed.plate }],
    phones: handed.phone === '' ? [] : [{ number: handed.phone }],
    businesses: handed.business === '' ? [] : [{ name: handed.business }],
    affected: 'someone-i-know',
    identity: 'confidential',
    taken: { partner, ground, ...(handed.known === undefined ? {} : { known: handed.known }) },
  };
}
