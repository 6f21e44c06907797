/** The files that a visitor has added so far, and what of a form's files joins them. Pure. */
import { z } from 'zod';
import { fileRefusals, type KeptFile, keptFileShape, type Taking } from '../../files/index.ts';

/** Most files of one report, or of one answer on return. */
export const mostFiles = 10;
/** Most bytes of them together. */
export const mostBytesTogether = 250_000_000;

/** How many that were not taken are told of at once. */
const mostRefused = 50;

const refusedShape = z.strictObject({ name: z.string(), why: z.enum(fileRefusals) });

/** What was not taken of the last form, and why. */
export type RefusedFile = z.infer<typeof refusedShape>;

export const attachedShape = z.strictObject({
  kept: z.array(keptFileShape).max(mostFiles),
  /** Said once, on the page after, and forgotten with the next form. */
  refused: z.array(refusedShape).max(mostRefused),
});
export type Attached = z.infer<typeof attachedShape>;

export const nothingAttached: Attached = { kept: [], refused: [] };

const bytesOf = (files: readonly KeptFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

interface Change {
  readonly attached: Attached;
  /** What was taken into the store and is not going to be sent: to be forgotten there. */
  readonly forgotten: readonly KeptFile[];
}

/**
 * Adds what a form brought, in its order, as far as there is room. A file that is there already, byte for byte, is not added again.
 * What was said before of files not taken is forgotten.
 */
export function addTakings(before: Attached, takings: readonly Taking[]): Change {
  const kept = [...before.kept];
  const refused: RefusedFile[] = [];
  const forgotten: KeptFile[] = [];
  for (const taking of takings) {
    if (taking.kind === 'refused') {
      refused.push({ name: taking.name, why: taking.why });
      continue;
    }
    const { file } = taking;
    const isKnown = kept.some(({ sha256 }) => sha256 === file.sha256);
    const fits = kept.length < mostFiles && bytesOf([...kept, file]) <= mostBytesTogether;
    if (!isKnown && fits) {
      kept.push(file);
      continue;
    }
    forgotten.push(file);
    if (!isKnown) refused.push({ name: file.name, why: 'too-many' });
  }
  return { attached: { kept, refused: refused.slice(0, mostRefused) }, forgotten };
}

/** Takes one away, by its name in the store, which stands in its own sender's page alone. */
export function removeKept({ kept, refused }: Attached, blob: string): Change {
  const isThis = (file: KeptFile) => file.blob === blob;
  return {
    attached: { kept: kept.filter((file) => !isThis(file)), refused },
    forgotten: kept.filter(isThis),
  };
}

/** Which button of a form with files was pressed: `remove` takes one away, `add` only adds, `skip` sends none of what was just chosen. */
export interface Pressed {
  readonly remove: string;
  readonly add: boolean;
  readonly skip: boolean;
}

/** What is attached after a form was sent. `stays`: its page has to be shown again. */
export function afterForm(
  before: Attached,
  pressed: Pressed,
  takings: readonly Taking[],
): Change & { readonly stays: boolean } {
  if (pressed.skip) {
    const came = takings.flatMap((taking) => (taking.kind === 'kept' ? [taking.file] : []));
    return { attached: { ...before, refused: [] }, forgotten: came, stays: false };
  }
  const added = addTakings(before, takings);
  const left = removeKept(added.attached, pressed.remove);
  const stays = pressed.add || pressed.remove !== '' || left.attached.refused.length > 0;
  return { attached: left.attached, forgotten: [...added.forgotten, ...left.forgotten], stays };
}
