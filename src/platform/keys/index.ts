export { chanceLetters, newCarriedCode, readCarriedCode, showCarriedCode } from './carried-code.ts';
export {
  keyMark,
  keysExist,
  makeKeyFiles,
  readBookPublicKey,
  readBookRing,
  readDeskRing,
  readStreetRing,
} from './key-files.ts';
export type { BookRing, DeskRing, StreetRing, WrappedKey } from './keyring.ts';
export { bookSignatureHolds, ownViewKey, reporterKey } from './keyring.ts';
export { openStream, sealedSize, sealStream } from './sealed-stream.ts';
export { DoesNotOpen, newDataKey, open, seal } from './sealing.ts';
