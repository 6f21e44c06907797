/** Risk conferences: agencies meet about people at risk, each with what it knows, and leave with who does what by when. */
export { tellAsked, tellAskedOfCase } from './conference/tell-asked.ts';
export { type PlacedConference, type PlacedItem, placeConference } from './place-conference.ts';
