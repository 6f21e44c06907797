/** Gives a file to whoever asked for it: its bytes are read to their end before the first goes out, and what is not as it came is refused on a page. */
import { openRecordKey, type StaffAct } from '../access/index.ts';
import { actAs, type Desk, type Line } from '../audit/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { type Answer, page, type Visit } from '../platform/web/index.ts';
import { checkBytes, type FoundBytes, type Wrong } from './check-bytes.ts';
import type { FileOfRecord } from './file-store.ts';
import { openFound } from './open-file.ts';
import { AlteredView, alteredTitle } from './staff-words/altered.tsx';

/** How a file of a record is given, and what its page looks like where it is not. */
interface Giving {
  /** The line under which it is found; its record is the file's. */
  readonly line: Line & { readonly record: NonNullable<Line['record']> };
  readonly fileId: string;
  /** Finds its bytes in the act of that line. @throws {Refusal} not-found */
  find(act: StaffAct, file: FileOfRecord, dataKey: Buffer): Promise<FoundBytes>;
  /** Shown in a page, and not for keeping: only of what we made ourselves. */
  readonly inPage?: boolean;
  readonly place: NonNullable<Parameters<Desk['frame']>[0]['place']>;
  /** The page from which it was asked for. */
  readonly backHref: string;
}

/** Says that bytes are not as they came: under a line of its own in the book, at once. `altered`: each with its name. */
export const refuseAltered = (
  desk: Desk,
  visit: Visit,
  of: Pick<Giving, 'place' | 'backHref'> & {
    readonly record: NonNullable<Line['record']>;
    readonly altered: readonly { readonly found: FoundBytes; readonly how: Wrong }[];
  },
): Promise<Answer> => {
  const [first] = of.altered;
  const line: Line = {
    act: 'file.not-as-it-came',
    record: of.record,
    detail: {
      file: first?.found.fileId ?? '',
      ...(of.altered.length > 1 ? { files: of.altered.length } : {}),
    },
  };
  return actAs(desk, visit, line, async (act) =>
    page(
      desk.frame({
        visit,
        member: act.actor,
        title: alteredTitle,
        place: of.place,
        backHref: of.backHref,
        children: (
          <AlteredView
            files={of.altered.map(({ found, how }) => ({
              name: found.sealed.name,
              how,
            }))}
            backHref={of.backHref}
          />
        ),
      }),
      { status: 409 },
    ),
  );
};

/**
 * Finds a file's bytes under its line, reads them to their end in constant memory, and only then begins to give them; else says on a page why not, and
 * writes that down. @throws {Refusal} not-found
 */
export async function giveFile(desk: Desk, store: FileStore, visit: Visit, giving: Giving): Promise<Answer> {
  const { line, fileId, place, backHref } = giving;
  const recordId = line.record.id;
  const found = await actAs(desk, visit, line, async (act) =>
    giving.find(act, { recordId, fileId }, await openRecordKey(act, recordId)),
  );
  const how = await checkBytes(store, found);
  if (how !== 'whole')
    return refuseAltered(desk, visit, { place, backHref, record: line.record, altered: [{ found, how }] });
  const { body, type, name } = openFound(store, found);
  return { kind: 'file', body, type, name, ...(giving.inPage === true ? { inPage: true } : {}) };
}
