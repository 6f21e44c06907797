/**
 * The door of the engine for whole tables. A door of its own, since each thread that helps reads it anew: the matching of
 * live records brings four times as much with it.
 */
export { foldText } from '../fold-text.ts';
export { nicknameGroups } from '../nicknames.ts';
export type * from './contract.ts';
export { linkTable } from './link-table.ts';
export { type FoundRecord, type LookUp, openLookUp } from './look-up.ts';
export { TableMember } from './member.ts';
export { MODEL_VERSION } from './model-of.ts';
export { sharedRoom } from './shared.ts';
export { bitsOfStated, USUAL } from './stating.ts';
export { cutToSize, HASH_START, hashBytes, type StoredValues, ValueStore } from './values.ts';
export { textOf } from './words.ts';
