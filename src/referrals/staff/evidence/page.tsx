/**
 * `/referrals/:id/evidence`: the files that go with a referral. Each waits until it is scanned and made safe; its copy is what goes.
 * Opening one is an act in the book.
 */
import { listMemberNames, reads } from '../../../access/index.ts';
import { actAs, asSignedIn, type Desk } from '../../../audit/index.ts';
import {
  type FileDesk,
  fileUpload,
  findCopy,
  forgetUpload,
  giveFile,
  type KeptFile,
  listFiles,
  readScannerState,
  refusalInWords,
  sortTakings,
  type Taking,
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
import {
  addEvidence,
  chooseEvidence,
  describedWith,
  type EvidenceRule,
  evidenceRule,
  listEvidence,
  longestDescription,
  takesKind,
} from '../../evidence.ts';
import { type OpenedReferral, openReferral } from '../../open-referral.ts';
import { questionSets } from '../../questions/question-sets.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { t } from './evidence-words.ts';
import { EvidenceView } from './view.tsx';

/** What a form came back with. */
interface Back {
  readonly problems: readonly string[];
  readonly toldProblem: string | undefined;
  /** Empty once it was kept. */
  readonly told: string;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open', id, { part: 'evidence' }), async (act) => {
    const opened = await openReferral(act, id);
    const files = await listEvidence(act, opened);
    const names = await listMemberNames(act, [...new Set(files.flatMap(({ file }) => file.memberId ?? []))]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: opened.referral.reference }),
        place: 'referrals',
        hasErrors: back !== undefined,
        backHref: staffPaths.referral(id),
        children: (
          <EvidenceView
            opened={opened}
            rule={evidenceRule(opened)}
            files={files}
            scanner={await readScannerState(act)}
            works={opened.referral.agencyId === act.actor.agencyId}
            nameOf={(memberId) => names.get(memberId ?? '')?.name}
            formToken={visit.formToken()}
            problems={back?.problems ?? []}
            toldProblem={back?.toldProblem}
            told={back?.told ?? ''}
            done={visit.query['done']}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });
};

/** What of a form is added; the rest is said, and forgotten again. */
interface Sorted {
  readonly files: readonly KeptFile[];
  readonly dropped: readonly KeptFile[];
  readonly problems: readonly string[];
  readonly toldProblem: string | undefined;
}

function sorted(
  { set, answers }: OpenedReferral,
  rule: EvidenceRule,
  takings: readonly Taking[],
  known: readonly string[],
  told: string,
): Sorted {
  const { files, known: again, refused } = sortTakings(takings, new Set(known));
  const fitting = files.filter(({ type, size }) => takesKind(rule, type) && size <= rule.mostBytes);
  const room = Math.max(0, rule.mostFiles - known.length);
  const added = fitting.slice(0, room);
  const longest = longestDescription(set) ?? Number.POSITIVE_INFINITY;
  const tooLong = (describedWith(answers, added, told)?.length ?? 0) > longest;
  const problems = [
    ...refused.map(({ name, why }) => refusalInWords(why, name)),
    ...files
      .filter((file) => !fitting.includes(file))
      .map(({ name, type }) => t(takesKind(rule, type) ? 'error.tooLarge' : 'error.kind', { name })),
    ...fitting.slice(room).map(({ name }) => t('error.tooMany', { name, most: rule.mostFiles })),
    ...again.map(({ name }) => t('error.known', { name })),
    ...(takings.length === 0 ? [t('error.noFile')] : []),
  ];
  return tooLong
    ? {
        files: [],
        dropped: [...files, ...again],
        problems: [],
        toldProblem: t('error.tooLong', { most: longest }),
      }
    : {
        files: added,
        dropped: [...files.filter((file) => !added.includes(file)), ...again],
        problems,
        toldProblem: undefined,
      };
}

async function add(desk: Desk, visit: Visit, to: FileDesk): Promise<Answer> {
  const id = idOf(visit);
  const takings = takingsIn(visit);
  const told = field(visit.form, 'told').replaceAll('\r\n', '\n').trim();
  const brought = await actAs(
    desk,
    visit,
    lineOf('file.attach', id, { files: takings.length }),
    async (act): Promise<Sorted> => {
      const opened = await openReferral(act, id);
      const rule = evidenceRule(opened);
      if (rule === undefined) throw new Refusal('not-allowed');
      const known = (await listFiles(act, id, opened.dataKey)).map(({ sha256 }) => sha256);
      const read = sorted(opened, rule, takings, known, told);
      if (read.files.length > 0) await addEvidence(act, id, read.files, told);
      return read;
    },
  );
  // Where it fails, the sweep takes them.
  for (const file of brought.dropped) await forgetUpload(to, file).catch(() => undefined);
  const { problems, toldProblem } = brought;
  if (problems.length === 0 && toldProblem === undefined)
    return redirect(`${staffPaths.referralEvidence(id)}?done=added`);
  return show(desk, visit, { problems, toldProblem, told: brought.files.length > 0 ? '' : told });
}

/** A file's id in the address. @throws {Refusal} not-found */
const fileIdOf = (visit: Visit): string => idOf({ ...visit, params: { id: visit.params['fileId'] ?? '' } });

async function choose(desk: Desk, visit: Visit): Promise<Answer> {
  const [id, fileId] = [idOf(visit), fileIdOf(visit)];
  const goes = field(visit.form, 'goes') === 'yes';
  await actAs(desk, visit, lineOf('referral.choose-evidence', id, { file: fileId, goes }), (act) =>
    chooseEvidence(act, id, fileId, goes),
  );
  return redirect(`${staffPaths.referralEvidence(id)}?done=${goes ? 'put-back' : 'left-out'}`);
}

function download(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const [id, fileId] = [idOf(visit), fileIdOf(visit)];
  return giveFile(desk, store, visit, {
    line: { ...lineOf('file.open-copy', id, { file: fileId }), record: { kind: 'referral', id } },
    ...{ fileId, find: findCopy, place: 'referrals', backHref: staffPaths.referralEvidence(id) },
  });
}

/** Where a first responder's files go to; nobody else's are taken. */
const fileDeskOf =
  (desk: Desk, store: FileStore) =>
  ({ token }: Visit): FileDesk => ({
    store,
    keep: (work) =>
      desk.contexts.keep(token === undefined ? {} : { session: token }, (keep) => {
        if (!reads(asSignedIn(keep).actor, 'referral')) throw new Refusal('not-allowed');
        return work(keep);
      }),
  });

/** The largest file that any form still in use takes. */
const largest = Math.max(...questionSets.map(({ limits }) => limits.maxFileMegabytes * 1024 * 1024));

export function evidenceRoutes(desk: Desk, store: FileStore): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);
  return [
    get(staffPaths.referralEvidence(':id'), 'referral.evidence', (visit) => show(desk, visit)),
    {
      ...post(staffPaths.referralEvidence(':id'), 'referral.evidence.add', (visit) =>
        add(desk, visit, deskFor(visit)),
      ),
      upload: fileUpload(deskFor, largest),
    },
    get(staffPaths.evidenceCopy(':id', ':fileId'), 'referral.evidence.copy', (visit) =>
      download(desk, store, visit),
    ),
    post(staffPaths.chooseEvidence(':id', ':fileId'), 'referral.evidence.choose', (visit) =>
      choose(desk, visit),
    ),
  ];
}
