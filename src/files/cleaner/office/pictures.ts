/** Pictures inside office files: made anew like any other, under names of our own; what cannot be is stood in for by a grey square. */
import { Cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { cleanPictureBytes } from '../picture/clean-picture.ts';
import { sniff } from '../sniff.ts';
import type { ZipPart } from './zip.ts';

/** A grey pixel (PNG). */
const standIn = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWPYsmULAAQ8Ah2vXMTRAAAAAElFTkSuQmCC',
  'base64',
);

/** The pictures of one document's copy. */
export interface DocumentPictures {
  /** The name in the copy of the picture that had this name; the same for a second asking. */
  nameFor(part: ZipPart | undefined): Promise<string>;
  readonly written: ReadonlyMap<string, Buffer>;
}

/** @param folder where pictures lie in the copy, e.g. `word/media`. */
export function documentPictures(folder: string, gather: Gathering): DocumentPictures {
  const written = new Map<string, Buffer>();
  const names = new Map<string, string>();
  const standInName = (): string => {
    gather.leftOut('pictures');
    written.set(`${folder}/left-out.png`, standIn);
    return `${folder}/left-out.png`;
  };
  const make = async (part: ZipPart): Promise<string> => {
    const bytes = await part.read();
    const kind = sniff(bytes);
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'gif' && kind !== 'webp') return standInName();
    try {
      const copy = await cleanPictureBytes(bytes, kind, gather);
      const name = `${folder}/image${names.size + 1}.${kind}`;
      written.set(name, copy);
      return name;
    } catch (error) {
      if (error instanceof Cannot) return standInName();
      throw error;
    }
  };
  return {
    nameFor: async (part) => {
      if (part === undefined) return standInName();
      const name = names.get(part.name) ?? (await make(part));
      names.set(part.name, name);
      return name;
    },
    written,
  };
}
