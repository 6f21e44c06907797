/** From the check to the receipt and what is left after it: saved once, shown once, thrown away on purpose only. */
import type { VNode } from 'preact';
import { z } from 'zod';
import { listAgencies, reads, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, keepAs, lookAs } from '../../../audit/index.ts';
import { type FileDesk, fileUpload, takingsIn } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { isLang, publicLanguages } from '../../../platform/words/index.ts';
import { takenChannels } from '../../report.ts';
import { fileDeskOf, forgetAll, keepBrought } from './brought-files.ts';
import { draftKeyOf, mustTake } from './page.tsx';
import { NothingHere, ReceiptView, receiptWords, SavedView } from './receipt-view.tsx';
import { SavedAlready, saveTaken } from './save-taken.ts';
import { t } from './take-words.ts';
import { ThrowAwayView } from './throw-away-view.tsx';
import {
  dropUnfinished,
  findUnfinished,
  type Saved,
  saveUnfinished,
  type Unfinished,
} from './unfinished-store.ts';

/** The check again, at its files, with what was chosen in the form just sent. Always a redirect: a page loaded again sends no file twice. */
function backToCheck(visit: Visit, key: string): Answer {
  const query = new URLSearchParams();
  const place = field(visit.form, 'place');
  if (/^(?:\d{1,2}|none)$/.test(place)) query.set('place', place);
  if (takingsIn(visit).length === 0 && field(visit.form, 'add') !== '') query.set('files', 'none');
  return redirect(`${staffPaths.takeCheck(key)}${query.size === 0 ? '' : `?${query}`}#files-part`);
}

/** Keeps the files that came with it, saves it, and leads to its receipt; what was saved before leads there too. */
async function save(desk: Desk, visit: Visit, to: FileDesk): Promise<Answer> {
  const key = draftKeyOf(visit);
  const brought = await keepBrought(desk, visit, key, to);
  if (brought === 'stays') return backToCheck(visit, key);
  const before = await find(desk, visit, key);
  if (before === undefined || before.content.saved !== undefined)
    return redirect(staffPaths.takeReceipt(key));
  const { reportId, typed, files } = before.content;
  const place = z.coerce.number().int().min(1).optional().catch(undefined).parse(field(visit.form, 'place'));
  const count = files?.kept.length ?? 0;
  const channel = takenChannels.find((each) => each === typed['channel']);
  const line = {
    act: 'report.take',
    record: { kind: 'report', id: reportId },
    makesRecord: true,
    detail: { ...(channel === undefined ? {} : { channel }), ...(count === 0 ? {} : { files: count }) },
  } as const;
  try {
    await actAs(desk, visit, line, (act) => saveTaken(act, key, place));
  } catch (fault) {
    if (!(fault instanceof SavedAlready)) throw fault;
  }
  return redirect(staffPaths.takeReceipt(key));
}

const find = (desk: Desk, visit: Visit, key: string): Promise<Unfinished | undefined> =>
  lookAs(desk, visit, (look) => {
    mustTake(look);
    return findUnfinished(look, key);
  });

interface SavedNames {
  readonly heldBy: string;
  /** May the member open the report? */
  readonly opens: boolean;
}

async function namesOf(look: StaffLook, saved: Saved): Promise<SavedNames> {
  const holder = (await listAgencies(look)).find((agency) => agency.agencyId === saved.heldBy);
  return {
    heldBy: holder?.name ?? saved.heldBy,
    opens: reads(look.actor, 'report') && saved.heldBy === look.actor.agencyId,
  };
}

/** A page about what was saved under an address; what was saved long ago, or thrown away, is not there any more. */
const aboutSaved = (
  desk: Desk,
  visit: Visit,
  show: (key: string, saved: Saved, names: SavedNames) => { title: string; view: VNode } | undefined,
): Promise<Answer> => {
  const key = draftKeyOf(visit);
  return lookAs(desk, visit, async (look) => {
    mustTake(look);
    const found = await findUnfinished(look, key);
    const saved = found?.content.saved;
    if (found !== undefined && saved === undefined) return redirect(staffPaths.takeDraft(key));
    const shown =
      saved === undefined
        ? { title: receiptWords('gone'), view: <NothingHere /> }
        : show(key, saved, await namesOf(look, saved));
    if (shown === undefined) return redirect(staffPaths.takeSaved(key));
    return page(
      desk.frame({ visit, member: look.actor, title: shown.title, place: 'take', children: shown.view }),
    );
  });
};

/** The slip's language: the one asked for, else the one that was spoken, else English. */
function slipLanguage(visit: Visit, spoken: string) {
  const wanted = [visit.query['slip'], spoken].find((tag) =>
    publicLanguages.some((language) => language.tag === tag),
  );
  return wanted !== undefined && isLang(wanted) ? wanted : 'en';
}

const showReceipt = (desk: Desk, visit: Visit, publicUrl: string): Promise<Answer> =>
  aboutSaved(desk, visit, (draftKey, saved, { heldBy }) => {
    if (saved.receipt === undefined) return undefined;
    return {
      title: receiptWords('title'),
      view: (
        <ReceiptView
          draftKey={draftKey}
          saved={saved}
          receipt={saved.receipt}
          heldBy={heldBy}
          slipIn={slipLanguage(visit, saved.language)}
          publicUrl={publicUrl}
          formToken={visit.formToken()}
        />
      ),
    };
  });

/** The receipt has been handed over, or is not wanted: either way it is deleted here. */
async function handedOver(desk: Desk, visit: Visit): Promise<Answer> {
  const key = draftKeyOf(visit);
  await keepAs(desk, visit, async (keep) => {
    mustTake(keep);
    const found = await findUnfinished(keep, key, true);
    if (found?.content.saved?.receipt === undefined) return;
    const { receipt: _, ...saved } = found.content.saved;
    await saveUnfinished(keep, key, { ...found.content, saved });
  });
  return redirect(staffPaths.takeSaved(key));
}

async function throwAway(desk: Desk, visit: Visit, to: FileDesk): Promise<Answer> {
  const key = draftKeyOf(visit);
  const thrown = await keepAs(desk, visit, async (keep) => {
    mustTake(keep);
    const found = await findUnfinished(keep, key, true);
    if (found === undefined || found.content.saved !== undefined) return [];
    await dropUnfinished(keep, key);
    return found.content.files?.kept ?? [];
  });
  await forgetAll(to, thrown);
  return redirect(staffPaths.take());
}

/** Saving, the receipt, and throwing away. `publicUrl`: where a caller comes back to. */
export function takeSaveRoutes(desk: Desk, fileStore: FileStore, publicUrl: string): readonly Route[] {
  const deskFor = fileDeskOf(desk, fileStore);
  return [
    {
      ...post(staffPaths.takeSave(':key'), 'take.save', (visit) => save(desk, visit, deskFor(visit))),
      upload: fileUpload(deskFor),
    },
    get(staffPaths.takeReceipt(':key'), 'take.receipt', (visit) => showReceipt(desk, visit, publicUrl)),
    post(staffPaths.takeReceipt(':key'), 'take.handed-over', (visit) => handedOver(desk, visit)),
    get(staffPaths.takeSaved(':key'), 'take.saved', (visit) =>
      aboutSaved(desk, visit, (_key, saved, names) => ({
        title: receiptWords('savedTitle', { reference: saved.reference }),
        view: <SavedView saved={saved} {...names} />,
      })),
    ),
    get(staffPaths.takeThrowAway(':key'), 'take.throw-away', async (visit) => {
      const key = draftKeyOf(visit);
      return lookAs(desk, visit, async (look) => {
        mustTake(look);
        const found = await findUnfinished(look, key);
        if (found === undefined || found.content.saved !== undefined) return redirect(staffPaths.take());
        return page(
          desk.frame({
            visit,
            member: look.actor,
            title: t('throwAway.title'),
            place: 'take',
            children: <ThrowAwayView of={found} formToken={visit.formToken()} />,
          }),
        );
      });
    }),
    post(staffPaths.takeThrowAway(':key'), 'take.throw-away.confirm', (visit) =>
      throwAway(desk, visit, deskFor(visit)),
    ),
  ];
}
