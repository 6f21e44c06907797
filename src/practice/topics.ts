import type { Theme } from './settings.ts';
import type { Topic } from './topic.ts';
import { cannabisHouse, countyLines, domesticServitude } from './topics-home.ts';
import { bagTheft, begging, sexualExploitation, sharedHouse } from './topics-street.ts';
import { careHome, construction, takeaway } from './topics-trade.ts';
import { carWash, factory, farm, nailBar } from './topics-work.ts';

export const topics: Readonly<Record<Theme, Topic>> = {
  'car-wash': carWash,
  'nail-bar': nailBar,
  farm,
  factory,
  takeaway,
  'care-home': careHome,
  construction,
  'cannabis-house': cannabisHouse,
  'county-lines': countyLines,
  'domestic-servitude': domesticServitude,
  'sexual-exploitation': sexualExploitation,
  begging,
  'bag-theft': bagTheft,
  'shared-house': sharedHouse,
};

/** How a passer-by names the place, to go before a street: "the car wash on Gallspar Road". */
export const placeNouns: Readonly<Record<Theme, readonly string[]>> = {
  'car-wash': ['the car wash', 'the hand car wash', 'that valeting place'],
  'nail-bar': ['the nail bar', 'the nail shop', 'the new nail place'],
  farm: ['the farm', 'the yard', 'the fields'],
  factory: ['the factory', 'the packing place', 'the works'],
  takeaway: ['the takeaway', 'the kebab shop', 'the restaurant'],
  'care-home': ['the care home', 'the care company office', 'the home'],
  construction: ['the building site', 'the house they are doing up', 'the job'],
  'cannabis-house': ['the house', 'the terrace', 'the empty-looking house'],
  'county-lines': ['the flat', 'the house', 'the ground-floor flat'],
  'domestic-servitude': ['the big house', 'the house', 'the detached house'],
  'sexual-exploitation': ['the flat', 'the house', 'the upstairs flat'],
  begging: ['the house', 'the car park', 'the place'],
  'bag-theft': ['the unit', 'the house', 'the lock-up'],
  'shared-house': ['the house', 'the terrace', 'the end house'],
};
