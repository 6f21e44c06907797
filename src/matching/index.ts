export { type AccountValue, type NormalAccount, normaliseAccount } from './account.ts';
export { normaliseBirth, readAge } from './birth.ts';
export { type NormalBusiness, normaliseBusiness } from './business.ts';
export {
  type CompareOptions,
  type Comparison,
  compare,
  identifiersOf,
  type Normal,
  normalise,
  type Told,
} from './compare.ts';
export { type Decision, decide } from './decide.ts';
export { type DocumentValue, type NormalDocument, normaliseDocument } from './document.ts';
export { estimateModel, type TeachingPair } from './estimate.ts';
export { foldText, isSyllabic } from './fold-text.ts';
export { compareGroupNames, type GroupNameLevel, groupKeys, judgeGroups, normaliseGroup } from './group.ts';
export type { ComparedLevel, MatchModel } from './model.ts';
export { MODEL_2026_11 } from './model-2026-11.ts';
export { countBearers } from './name-bearers.ts';
export type { NameToken } from './name-token.ts';
export { isKnownName } from './nicknames.ts';
export {
  type NormalOnline,
  normaliseEmail,
  normaliseOnline,
  type OnlineValue,
  platformOf,
  webHost,
} from './online.ts';
export type { NormalPerson, PersonValue } from './person.ts';
export { type PersonName, readNames } from './person-name.ts';
export { type NormalPhone, normalisePhone } from './phone.ts';
export { type NormalPlace, normalisePlace } from './place.ts';
export { normalisePlate, plateFormat } from './plate.ts';
export { findPostcodes } from './postcode.ts';
export { readModel } from './read-model.ts';
export type { NormalVehicle } from './vehicle.ts';
