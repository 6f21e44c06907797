/** `/cases/:id/photograph`: the photograph of the person: shown, added beside the one before, or taken down; `/:fileId` is the picture itself. `?at=`: which was shown then. */
import { listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
import {
  fileUpload,
  findPreview,
  forgetUpload,
  giveFile,
  listFiles,
  refusalInWords,
  takingsIn,
} from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
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
import { photographGrounds } from '../../case/codes.ts';
import { isWrittenIn } from '../../case/entry.ts';
import { listWritten } from '../../case/entry-store.ts';
import { openCase } from '../../case/open-case.ts';
import { readsDocuments } from '../../documents/documents.ts';
import { addPhotograph, photographIn, takePhotographDown } from '../../photograph/photograph.ts';
import { CaseHead, nameOfPerson } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { fileDeskOf } from '../documents/page.tsx';
import { type PhotographProblem, PhotographView, t } from './view.tsx';

/** In bytes. */
const largest = 25 * 1024 * 1024;
const mostEarlier = 50;

const photographsOf = async (act: StaffAct, id: string, dataKey: Buffer, upTo?: number) =>
  (
    await listWritten(act, id, dataKey, {
      kinds: ['photograph'],
      ...(upTo === undefined ? {} : { upTo }),
      most: mostEarlier,
    })
  ).flatMap((each) => (each.kind === 'photograph' ? [each] : []));

const show = (desk: Desk, visit: Visit, problems: readonly PhotographProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'photograph' }), async (act) => {
    const { one, story, dataKey } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const own = one.agencyId === act.actor.agencyId;
    const reader = readsDocuments(act, one.agencyId);
    const files = reader ? await listFiles(act, id, dataKey) : [];
    const written = reader ? await photographsOf(act, id, dataKey, at) : [];
    const names = await listMemberNames(act, [
      ...new Set([...written, ...(then === undefined ? [] : [then])].map(({ by }) => by)),
    ]);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    const shown = photographIn(story);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <PhotographView
            caseId={id}
            name={nameOfPerson(story)}
            shut={reader ? undefined : own ? 'investigates' : 'other'}
            mayAdd={reader && one.state === 'open' && at === undefined}
            mayTakeDown={reader && isWrittenIn(one, 'photograph') && at === undefined}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.casePhotograph(id)} nameOf={nameOf}>
                  {t('past')}
                </PastNote>
              )
            }
            shown={reader ? files.find(({ fileId }) => fileId === shown) : undefined}
            written={written}
            files={files}
            megabytes={largest / 1024 / 1024}
            form={visit.form}
            problems={problems}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} at={at} {...(own ? {} : { fixed: true })} />}
            nameOf={nameOf}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

const textOf = (visit: Visit, name: string): string =>
  field(visit.form, name).replaceAll('\r\n', '\n').trim().slice(0, 5_000);

async function add(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const takings = takingsIn(visit);
  const [first] = takings;
  const ground = photographGrounds.find((each) => each === field(visit.form, 'ground'));
  const why = textOf(visit, 'why');
  const file = first?.kind === 'kept' ? first.file : undefined;
  const problems: PhotographProblem[] = [
    ...(first === undefined ? [{ field: 'photograph', text: t('error.file') } as const] : []),
    ...(takings.length > 1 ? [{ field: 'photograph', text: t('error.one') } as const] : []),
    ...(first?.kind === 'refused'
      ? [{ field: 'photograph', text: refusalInWords(first.why, first.name) } as const]
      : []),
    ...(file !== undefined && file.family !== 'picture'
      ? [{ field: 'photograph', text: t('error.picture', { name: file.name }) } as const]
      : []),
    ...(ground === undefined ? [{ field: 'ground', text: t('error.ground') } as const] : []),
    ...(ground === 'needed' && why === '' ? [{ field: 'why', text: t('error.why') } as const] : []),
  ];
  const desks = fileDeskOf(desk, store)(visit);
  // What is not hung on the case is not kept; where that fails, the sweep takes it.
  const forget = async () => {
    for (const each of takings)
      if (each.kind === 'kept') await forgetUpload(desks, each.file).catch(() => undefined);
  };
  if (problems.length > 0 || file === undefined || ground === undefined) {
    // Only whoever may read the case is told what is wrong.
    const answer = await show(desk, visit, problems);
    await forget();
    return answer;
  }
  const became = await actAs(
    desk,
    visit,
    lineOf('file.attach', id, { files: 1, what: 'photograph' }),
    (act) => addPhotograph(act, id, file, { ground, ...(why === '' ? {} : { why }) }),
  );
  if (became === 'known') await forget();
  return became === 'lapsed'
    ? show(desk, visit, [{ field: 'photograph', text: t('error.lapsed', { name: file.name }) }])
    : redirect(`${staffPaths.casePhotograph(id)}?done=added`);
}

async function down(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const why = textOf(visit, 'down');
  if (why === '') return show(desk, visit, [{ field: 'down', text: t('error.down') }]);
  await actAs(desk, visit, lineOf('case.write', id, { kind: 'photograph' }), (act) =>
    takePhotographDown(act, id, why),
  );
  return redirect(`${staffPaths.casePhotograph(id)}?done=down`);
}

/** The picture, small and made by us: of what is or was the photograph of this case, and of no other file. */
function picture(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const fileId = idOf({ ...visit, params: { id: visit.params['fileId'] ?? '' } });
  return giveFile(desk, store, visit, {
    line: { ...lineOf('file.preview', id, { file: fileId }), record: { kind: 'case', id } },
    fileId,
    find: async (act, file, dataKey) => {
      const named = (await photographsOf(act, id, dataKey)).some((each) => each.body.file === fileId);
      if (!named) throw new Refusal('not-found');
      return findPreview(act, file, dataKey);
    },
    ...{ inPage: true, place: 'cases', backHref: staffPaths.casePhotograph(id) },
  });
}

export const photographRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  get(staffPaths.casePhotograph(':id'), 'case.photograph', (visit) => show(desk, visit)),
  {
    ...post(staffPaths.casePhotograph(':id'), 'case.photograph.add', (visit) => add(desk, store, visit)),
    upload: fileUpload(fileDeskOf(desk, store), largest),
  },
  post(staffPaths.takePhotographDown(':id'), 'case.photograph.down', (visit) => down(desk, visit)),
  {
    ...get(staffPaths.casePicture(':id', ':fileId'), 'case.photograph.picture', (visit) =>
      picture(desk, store, visit),
    ),
    passive: true,
  },
];
