/** Risk conferences: agencies meet about people at risk, each with what it knows, and leave with who does what by when. */
export { type PlacedConference, type PlacedItem, placeConference } from './place-conference.ts';
