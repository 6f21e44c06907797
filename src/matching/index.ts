export { type Birth, type NormalBirth, readAge } from './birth.ts';
export {
  type BusinessValue,
  type NormalBusiness,
  normaliseBusiness,
  normaliseCompanyNumber,
} from './business.ts';
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
export { foldText } from './fold-text.ts';
export type { Commonness, ComparedLevel, KindModel, LevelShares, MatchModel, MentionKind } from './model.ts';
export { MODEL_2026_11 } from './model-2026-11.ts';
export { nationalityCode } from './nationality.ts';
export {
  type NormalOnline,
  normaliseEmail,
  normaliseOnline,
  type OnlineValue,
  platformOf,
  webHost,
} from './online.ts';
export {
  type NormalPerson,
  normaliseDocument,
  normalisePerson,
  type PersonDocument,
  type PersonValue,
} from './person.ts';
export { type NameToken, type NormalName, normaliseName, type PersonName, readNames } from './person-name.ts';
export { type NormalPhone, normalisePhone, type PhoneValue } from './phone.ts';
export { type NormalPlace, normalisePlace, type PlaceValue } from './place.ts';
export { foldPlate, type NormalPlate, normalisePlate, type PlateFormat, plateFormat } from './plate.ts';
export { findPostcodes, type NormalPostcode, normalisePostcode } from './postcode.ts';
export { type NormalVehicle, normaliseVehicle, type VehicleValue } from './vehicle.ts';
