/**
 * Files for a report that a member takes: shown to them, or attached to the e-mail that they have before them. What was taken lies sealed with
 * what is typed until the report is saved; what was not taken is said, and the rest is kept.
 */
import { asSignedIn, type Desk, keepAs } from '../../../audit/index.ts';
import { type FileDesk, forgetUpload, type KeptFile, takingsIn } from '../../../files/index.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { afterForm, nothingAttached } from '../../public/attached.ts';
import { mustTake } from './page.tsx';
import { findUnfinished, saveUnfinished } from './unfinished-store.ts';

/** Where a taker's files go to; nobody else's are taken. */
export const fileDeskOf =
  (desk: Desk, store: FileStore) =>
  ({ token }: Visit): FileDesk => ({
    store,
    keep: (work) =>
      desk.contexts.keep(token === undefined ? {} : { session: token }, (keep) => {
        mustTake(asSignedIn(keep));
        return work(keep);
      }),
  });

/** Where it fails, the sweep takes them. */
export async function forgetAll(to: FileDesk, files: readonly KeptFile[]): Promise<void> {
  for (const file of files) await forgetUpload(to, file).catch(() => undefined);
}

/** `stays`: the check is shown again, since more is to be added, one was taken away or not taken. `saved`: there is nothing to add to. */
type Brought = 'stays' | 'goes-on' | 'saved';

/** Keeps what a form of the check brought with what is typed, and forgets what will not be sent. */
export async function keepBrought(desk: Desk, visit: Visit, key: string, to: FileDesk): Promise<Brought> {
  const takings = takingsIn(visit);
  const pressed = { remove: field(visit.form, 'remove'), add: field(visit.form, 'add') !== '', skip: false };
  const { outcome, forgotten } = await keepAs(desk, visit, async (keep) => {
    mustTake(keep);
    const found = await findUnfinished(keep, key, true);
    if (found === undefined || found.content.saved !== undefined) {
      const came = takings.flatMap((taking) => (taking.kind === 'kept' ? [taking.file] : []));
      return { outcome: 'saved', forgotten: came } as const;
    }
    const before = found.content.files ?? nothingAttached;
    const change = afterForm(before, pressed, takings);
    if (takings.length > 0 || pressed.remove !== '' || before.refused.length > 0)
      await saveUnfinished(keep, key, { ...found.content, files: change.attached });
    return { outcome: change.stays ? 'stays' : 'goes-on', forgotten: change.forgotten } as const;
  });
  await forgetAll(to, forgotten);
  return outcome;
}
