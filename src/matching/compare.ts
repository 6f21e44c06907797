import { type AccountValue, type NormalAccount, normaliseAccount } from './account.ts';
import { type BusinessValue, type NormalBusiness, normaliseBusiness } from './business.ts';
import { commonNameShare } from './common-names.ts';
import { compareBusinesses } from './compare-businesses.ts';
import { comparePeople } from './compare-person.ts';
import { comparePlaces, weighPlaces } from './compare-place.ts';
import {
  compareAccounts,
  compareDocuments,
  compareOnline,
  comparePhones,
  compareVehicles,
} from './compare-things.ts';
import { type DocumentValue, type NormalDocument, normaliseDocument } from './document.ts';
import type { Commonness, ComparedLevel, MatchModel, MentionKind } from './model.ts';
import { MODEL_2026_11 } from './model-2026-11.ts';
import { type NormalOnline, normaliseOnline, type OnlineValue } from './online.ts';
import { type NormalPerson, normalisePerson, type PersonValue } from './person.ts';
import { type NormalPhone, normalisePhone, type PhoneValue } from './phone.ts';
import { type NormalPlace, normalisePlace, type PlaceValue } from './place.ts';
import { type FoundLevel, probabilityOf, sumWeights, type Weigher, weighed, weigherFor } from './score.ts';
import { type NormalVehicle, normaliseVehicle, type VehicleValue } from './vehicle.ts';

/** A value as told, with its kind. */
export type Told =
  | { kind: 'person'; value: PersonValue }
  | { kind: 'place'; value: PlaceValue }
  | { kind: 'vehicle'; value: VehicleValue }
  | { kind: 'phone'; value: PhoneValue }
  | { kind: 'business'; value: BusinessValue }
  | { kind: 'online'; value: OnlineValue }
  | { kind: 'account'; value: AccountValue }
  | { kind: 'document'; value: DocumentValue };

/** A value made comparable: work it out once, compare it often. */
export type Normal =
  | NormalPerson
  | NormalPlace
  | NormalVehicle
  | NormalPhone
  | NormalBusiness
  | NormalOnline
  | NormalAccount
  | NormalDocument;

/** The outcome of comparing two values of one kind. The weights of the levels add up to `weight`. */
export interface Comparison {
  kind: MentionKind;
  /** The sum of the levels' weights, in bits, without the prior. */
  weight: number;
  /** The chance that both are the same, prior included: 0 to 1. */
  probability: number;
  levels: readonly ComparedLevel[];
  modelVersion: string;
  /** The field whose exact agreement identifies by itself: whole plate, telephone number, company number, e-mail, document. */
  certainBy?: string;
}

export interface CompareOptions {
  model?: MatchModel | undefined;
  /** Share of a value among all mentions; names not known to it fall back on our own table of the commonest. */
  commonness?: Commonness;
  /** Of two people: how many are known who bear names like the two. Left out, nothing is known of that. */
  bearers?: number | undefined;
}

/** A told value made comparable. Never throws: what cannot be read is left empty. */
export function normalise(told: Told): Normal {
  switch (told.kind) {
    case 'person':
      return normalisePerson(told.value);
    case 'place':
      return normalisePlace(told.value);
    case 'vehicle':
      return normaliseVehicle(told.value);
    case 'phone':
      return normalisePhone(told.value);
    case 'business':
      return normaliseBusiness(told.value);
    case 'online':
      return normaliseOnline(told.value);
    case 'account':
      return normaliseAccount(told.value);
    case 'document':
      return normaliseDocument(told.value);
  }
}

/**
 * Compares two values: a Fellegi-Sunter sum over named levels. Symmetric. Undefined where the kinds differ or
 * no field can be compared at all.
 */
export function compare(a: Normal, b: Normal, options: CompareOptions = {}): Comparison | undefined {
  const model = options.model ?? MODEL_2026_11;
  const kind = a.kind;
  const weigh = weigherFor(model.kinds[kind], withNames(options.commonness));
  const rarity = { bearers: options.bearers, prior: model.kinds[kind].prior };
  const levels = levelsOf(a, b, weigh, rarity);
  if (levels === undefined || levels.length === 0) return undefined;
  const weight = sumWeights(levels);
  const probability = probabilityOf(model.kinds[kind].prior, weight);
  const certainBy = certainField(a, b, levels, model, options.commonness);
  return {
    kind,
    weight,
    probability,
    levels,
    modelVersion: model.version,
    ...(certainBy === undefined ? {} : { certainBy }),
  };
}

const NAMES = new Set(['given', 'family', 'middle', 'patronymic']);

const ownNames: Commonness = (field, value) => (NAMES.has(field) ? commonNameShare(value) : undefined);

function withNames(commonness: Commonness | undefined): Commonness {
  return commonness === undefined
    ? ownNames
    : (field, value) => commonness(field, value) ?? ownNames(field, value);
}

function levelsOf(
  a: Normal,
  b: Normal,
  weigh: Weigher,
  rarity: Parameters<typeof comparePeople>[3],
): ComparedLevel[] | undefined {
  if (a.kind === 'person') return b.kind === 'person' ? comparePeople(a, b, weigh, rarity) : undefined;
  const found = foundOf(a, b);
  return a.kind === 'place' ? found && weighPlaces(found, weigh) : found?.map((each) => weighed(each, weigh));
}

function foundOf(a: Normal, b: Normal): FoundLevel[] | undefined {
  if (a.kind === 'place' && b.kind === 'place') return comparePlaces(a, b);
  if (a.kind === 'vehicle' && b.kind === 'vehicle') return compareVehicles(a, b);
  if (a.kind === 'phone' && b.kind === 'phone') return comparePhones(a, b);
  if (a.kind === 'business' && b.kind === 'business') return compareBusinesses(a, b);
  if (a.kind === 'online' && b.kind === 'online') return compareOnline(a, b);
  if (a.kind === 'account' && b.kind === 'account') return compareAccounts(a, b);
  if (a.kind === 'document' && b.kind === 'document') return compareDocuments(a, b);
  return undefined;
}

/** Which level of which field identifies by itself, and the value whose commonness can take that away. */
const CERTAIN: Readonly<Record<MentionKind, readonly [field: string, level: string][]>> = {
  person: [['document', 'same']],
  place: [],
  vehicle: [['plate', 'exact']],
  phone: [['telephone', 'same']],
  business: [['company-number', 'same']],
  online: [['address', 'same-email']],
  account: [['account', 'same']],
  document: [['document-number', 'same']],
};

function certainField(
  a: Normal,
  b: Normal,
  levels: readonly ComparedLevel[],
  model: MatchModel,
  commonness: Commonness | undefined,
): string | undefined {
  for (const [field, level] of CERTAIN[a.kind]) {
    if (!levels.some((found) => found.field === field && found.level === level)) continue;
    const values = identifiersOf(a).filter((value) => identifiersOf(b).includes(value));
    if (values.some((value) => (commonness?.(field, value) ?? 0) <= model.commonAbove)) return field;
  }
  return undefined;
}

/** The values that identify by themselves, in the form in which commonness is asked. */
export function identifiersOf(value: Normal): string[] {
  switch (value.kind) {
    case 'person':
      return value.documents.map((document) => document.number);
    case 'vehicle':
      return value.plate?.whole ? [value.plate.plate] : [];
    case 'phone':
      return value.e164 === undefined ? [] : [value.e164];
    case 'business':
      return value.number === undefined ? [] : [value.number];
    case 'online':
      return value.form === 'email' ? [value.address] : [];
    case 'account':
      return value.number === '' || value.part ? [] : [value.number];
    case 'document':
      return value.number === '' ? [] : [value.number];
    case 'place':
      return [];
  }
}
