/** The door of `places`: Cheshire's own small gazetteer. Pure look-up; see README.md for sources and licences. */
export { type Council, councilByCode, councils, type Ward, wardByCode, wards } from './areas.ts';
export { findPlaces, nearestTown, type Place } from './find-places.ts';
export {
  cheshireDistricts,
  type District,
  type FoundPostcode,
  findDistrict,
  findPostcode,
  nearestPostcode,
  type OutsidePostcode,
  postcodesWithin,
} from './postcodes.ts';

/** To be shown wherever these tables are shown or their answers are printed on a map. */
export const attribution =
  'Contains OS data (c) Crown copyright and database right 2014, 2025. Contains National Statistics data (c) Crown copyright and database right 2014, 2021. Source: Office for National Statistics licensed under the Open Government Licence v3.0. Places: GeoNames, CC BY 4.0.';
