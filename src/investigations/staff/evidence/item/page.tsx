/** `/investigations/:id/evidence/:item`: one item: what it is, who held it when, and its files as they came. */
import { z } from 'zod';
import { listMemberNames, type StaffAct } from '../../../../access/index.ts';
import { actAs, type Desk } from '../../../../audit/index.ts';
import { listFiles, readScannerState } from '../../../../files/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import type { FileStore } from '../../../../platform/store/index.ts';
import { type Answer, get, page, type Route, type Visit } from '../../../../platform/web/index.ts';
import { takenBackOf } from '../../../consent/taken-back.ts';
import { readTakenBack } from '../../../consent/taken-back-query.ts';
import { readFilesExplained } from '../../../evidence/explained.ts';
import { listEvidence } from '../../../evidence/list-evidence.ts';
import { onSheet } from '../../../evidence/on-sheet.ts';
import { readRegister } from '../../../evidence/read-register.ts';
import { type Item, paperReferenceOf } from '../../../evidence/register.ts';
import { readReaches } from '../../../evidence/settle-reach.ts';
import type { Entry } from '../../../investigation/entry.ts';
import { type OpenedInvestigation, openInvestigation } from '../../../investigation/open-investigation.ts';
import { Head } from '../../one/head.tsx';
import { idOf, lineOf } from '../../place-asked.ts';
import { t } from '../evidence-words.ts';
import { ContinuityView } from './continuity.tsx';
import { fileRoutes } from './files.tsx';
import { ItemView } from './view.tsx';

/** The item that an address names. @throws {Refusal} not-found */
export function itemOf(visit: Visit): string {
  const item = z.uuid().safeParse(visit.params['item']).data;
  if (item === undefined) throw new Refusal('not-found');
  return item;
}

/** An item of an investigation that is opened. @throws {Refusal} not-found */
async function openItem(act: StaffAct, visit: Visit): Promise<OpenedInvestigation & { readonly item: Item }> {
  const id = idOf(visit);
  const opened = await openInvestigation(act, id);
  const [item] = (await readRegister(act, id, opened.dataKey, [itemOf(visit)])).items;
  if (item === undefined) throw new Refusal('not-found');
  return { ...opened, item };
}

const namesIn = async (
  act: StaffAct,
  { versions, movements, files }: Item,
  others: readonly Pick<Entry, 'by'>[] = [],
) => {
  const names = await listMemberNames(act, [
    ...new Set([...versions, ...movements, ...files, ...others].map(({ by }) => by)),
  ]);
  return (memberId: string) => names.get(memberId)?.name ?? '';
};

const show = (desk: Desk, visit: Visit, problems: readonly string[] = []): Promise<Answer> => {
  const [id, item] = [idOf(visit), itemOf(visit)];
  return actAs(desk, visit, lineOf('investigation.open', id, { part: 'evidence', item }), async (act) => {
    const opened = await openItem(act, visit);
    const { one, story, dataKey } = opened;
    const standing = await readFilesExplained(act, id, dataKey);
    const own = new Set(opened.item.files.map(({ body }) => body.file));
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('item.title', { number: opened.item.number, reference: one.reference }),
        place: 'investigations',
        hasErrors: problems.length > 0,
        backHref: staffPaths.evidenceRegister(id),
        children: (
          <ItemView
            one={one}
            item={opened.item}
            files={(await listFiles(act, id, dataKey)).filter(({ fileId }) => own.has(fileId))}
            standing={standing}
            takenBack={takenBackOf(opened.item.entry, await readTakenBack(act, one))}
            reaches={
              await readReaches(
                act,
                one.agencyId,
                opened.item.files.flatMap(({ body }) => body.report ?? []),
              )
            }
            scanner={await readScannerState(act)}
            works={one.state === 'open'}
            problems={problems}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} part="evidence" done={visit.query['done']} />}
            nameOf={await namesIn(act, opened.item, [...standing.explained.values()])}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

const continuityRoute = (desk: Desk): Route =>
  get(staffPaths.evidenceContinuity(':id', ':item'), 'investigation.evidence.continuity', (visit) => {
    const [id, item] = [idOf(visit), itemOf(visit)];
    return actAs(
      desk,
      visit,
      lineOf('investigation.export', id, { part: 'continuity', item }),
      async (act) => {
        const opened = await openItem(act, visit);
        const { one } = opened;
        const told = onSheet(opened.item, await listEvidence(act, opened));
        return page(
          desk.frame({
            visit,
            member: act.actor,
            title: t('continuity.title', { item: paperReferenceOf(item), reference: one.reference }),
            place: 'investigations',
            backHref: staffPaths.evidenceItem(id, item),
            children: (
              <ContinuityView
                one={one}
                told={told}
                takenBack={takenBackOf(opened.item.entry, await readTakenBack(act, one))}
                drawn={{ at: act.now, by: act.actor.name }}
                nameOf={await namesIn(act, opened.item)}
              />
            ),
          }),
        );
      },
    );
  });

export const itemRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  get(staffPaths.evidenceItem(':id', ':item'), 'investigation.evidence.item', (visit) => show(desk, visit)),
  continuityRoute(desk),
  ...fileRoutes(desk, store, { itemOf, show: (visit, problems) => show(desk, visit, problems) }),
];
