/** `/investigations/:id/templates`: Word files with places in them, filled from what the investigation holds. */
import { buffer } from 'node:stream/consumers';
import { listMemberNames, openRecordKey, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { type Filling, fillTemplate, placesOf } from '../../../documents/index.ts';
import {
  checkBytes,
  type FileDesk,
  type FoundBytes,
  fileUpload,
  findCopy,
  forgetUpload,
  listFiles,
  openFound,
  refusalInWords,
  sortTakings,
  takingsIn,
} from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import { addTemplates } from '../../evidence/add-item-files.ts';
import { readChronology } from '../../evidence/read-chronology.ts';
import { readRegister } from '../../evidence/read-register.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { listStanding } from '../../investigation/entry-store.ts';
import { type OpenedInvestigation, openInvestigation } from '../../investigation/open-investigation.ts';
import { fileDeskOf } from '../file-desk.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { wordType } from '../word-answer.ts';
import { exampleTemplate } from './example-template.ts';
import { fillingsOf, isKnownPlace, leftOutOf } from './fillings.ts';
import { FillView, type TemplateRead } from './one-view.tsx';
import { t } from './template-words.ts';
import { TemplatesView } from './view.tsx';

/** As large as a template may be, in bytes: a letter with a crest has less. */
const largest = 5 * 1024 * 1024;

const templatesIn = async (act: StaffAct, id: string, dataKey: Buffer): Promise<EntryOf<'template'>[]> =>
  (await listStanding(act, id, dataKey, { kinds: ['template'] })).flatMap((entry) =>
    entry.kind === 'template' ? [entry] : [],
  );

const show = (desk: Desk, visit: Visit, problems: readonly string[] = []): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('investigation.open', id, { part: 'templates' }), async (act) => {
    const { one, story, dataKey } = await openInvestigation(act, id);
    const own = new Set((await templatesIn(act, id, dataKey)).map(({ about }) => about));
    const files = (await listFiles(act, id, dataKey)).filter(({ fileId }) => own.has(fileId));
    const names = await listMemberNames(act, [...new Set(files.flatMap(({ memberId }) => memberId ?? []))]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'investigations',
        hasErrors: problems.length > 0,
        backHref: staffPaths.investigation(id),
        children: (
          <TemplatesView
            one={one}
            files={files}
            works={one.state === 'open'}
            problems={problems}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} done={visit.query['done']} />}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

async function add(desk: Desk, visit: Visit, to: FileDesk): Promise<Answer> {
  const id = idOf(visit);
  const takings = takingsIn(visit);
  const line = lineOf('file.attach', id, { files: takings.length, part: 'templates' });
  const { dropped, problems } = await actAs(desk, visit, line, async (act) => {
    const dataKey = await openRecordKey(act, id);
    const held = new Set((await templatesIn(act, id, dataKey)).map(({ body }) => body.sha256));
    const { files, known, refused } = sortTakings(takings, held);
    const word = files.filter(({ type }) => type === wordType);
    const others = files.filter(({ type }) => type !== wordType);
    const lapsed = word.length === 0 ? [] : await addTemplates(act, id, word);
    return {
      dropped: [...known, ...others],
      problems: [
        ...refused.map(({ name, why }) => refusalInWords(why, name)),
        ...known.map(({ name }) => t('error.known', { name })),
        ...others.map(({ name }) => t('error.notWord', { name })),
        ...lapsed.map(({ name }) => t('error.lapsed', { name })),
        ...(takings.length === 0 ? [t('error.noFile')] : []),
      ],
    };
  });
  // Where it fails, the sweep takes them.
  for (const file of dropped) await forgetUpload(to, file).catch(() => undefined);
  return problems.length === 0
    ? redirect(`${staffPaths.templates(id)}?done=template`)
    : show(desk, visit, problems);
}

interface Begun {
  readonly opened: OpenedInvestigation;
  readonly template: EntryOf<'template'>;
  readonly found: FoundBytes;
  readonly fillings: Readonly<Record<string, Filling>>;
  /** What is said beside it: how much is kept apart and fills nothing, and what of that came by a consent that was taken back. */
  readonly beside: { readonly leftOut: number; readonly takenBack: readonly TakenBack[] };
}

/** A template, where its bytes lie, and what its places are filled with now. @throws {Refusal} not-found, also while it waits for its check */
async function begin(act: StaffAct, id: string, fileId: string): Promise<Begun> {
  const opened = await openInvestigation(act, id);
  const { one, story, dataKey } = opened;
  const template = (await templatesIn(act, id, dataKey)).find(({ about }) => about === fileId);
  if (template === undefined) throw new Refusal('not-found');
  const found = await findCopy(act, { recordId: id, fileId }, dataKey);
  const names = await listMemberNames(act, [one.lead]);
  const chronology = await readChronology(act, opened);
  const fillings = fillingsOf({
    one,
    story,
    items: (await readRegister(act, id, dataKey)).items,
    chronology,
    lead: names.get(one.lead)?.name ?? '',
    agency: act.actor.agencyName,
    now: act.now,
  });
  const beside = { leftOut: leftOutOf({ story, chronology }), takenBack: chronology.takenBack };
  return { opened, template, found, fillings, beside };
}

/** The bytes of a template, read to their end and no longer than a template is; undefined where they were altered. */
async function bytesOf(store: FileStore, found: FoundBytes): Promise<Buffer | undefined> {
  if (found.sealed.size > largest || (await checkBytes(store, found)) !== 'whole') return undefined;
  return buffer(openFound(store, found).body);
}

const fileIdOf = (visit: Visit): string => idOf({ ...visit, params: { id: visit.params['fileId'] ?? '' } });

async function ask(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const [id, fileId] = [idOf(visit), fileIdOf(visit)];
  return actAs(
    desk,
    visit,
    lineOf('investigation.open', id, { part: 'templates', file: fileId }),
    async (act) => {
      const { opened, template, found, fillings, beside } = await begin(act, id, fileId);
      const bytes = await bytesOf(store, found);
      const read: TemplateRead = bytes === undefined ? { problem: 'altered' } : await placesOf(bytes);
      const { name } = template.body;
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('one.title', { name }),
          place: 'investigations',
          backHref: staffPaths.templates(id),
          children: (
            <FillView
              id={id}
              fileId={fileId}
              name={name}
              read={read}
              fillings={fillings}
              {...beside}
              formToken={visit.formToken()}
              head={<Head one={opened.one} story={opened.story} />}
            />
          ),
        }),
      );
    },
  );
}

async function fill(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const [id, fileId] = [idOf(visit), fileIdOf(visit)];
  const line = lineOf('investigation.fill-template', id, { file: fileId });
  const { template, found, fillings, opened } = await actAs(desk, visit, line, (act) =>
    begin(act, id, fileId),
  );
  const bytes = await bytesOf(store, found);
  const read = bytes === undefined ? undefined : await placesOf(bytes);
  if (bytes === undefined || read === undefined || 'problem' in read) return ask(desk, store, visit);
  const wanted = new Set(read.places.filter(isKnownPlace).map((place) => place.split('.')[0] ?? ''));
  const given = Object.fromEntries(Object.entries(fillings).filter(([name]) => wanted.has(name)));
  return {
    kind: 'file',
    body: await fillTemplate(bytes, given),
    type: wordType,
    name: `${opened.one.reference} ${template.body.name}`,
  };
}

export function templateRoutes(desk: Desk, store: FileStore): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);
  return [
    get(staffPaths.templates(':id'), 'investigation.templates', (visit) => show(desk, visit)),
    {
      ...post(staffPaths.templates(':id'), 'investigation.templates.add', (visit) =>
        add(desk, visit, deskFor(visit)),
      ),
      upload: fileUpload(deskFor, largest),
    },
    get(staffPaths.templateExample(':id'), 'investigation.templates.example', async (visit) => {
      const id = idOf(visit);
      const now = await actAs(
        desk,
        visit,
        lineOf('investigation.open', id, { part: 'templates' }),
        async (act) => {
          await openInvestigation(act, id);
          return act.now;
        },
      );
      return {
        kind: 'file',
        body: await exampleTemplate(now),
        type: wordType,
        name: `${t('example.file')}.docx`,
      };
    }),
    get(staffPaths.fillTemplate(':id', ':fileId'), 'investigation.template', (visit) =>
      ask(desk, store, visit),
    ),
    post(staffPaths.fillTemplate(':id', ':fileId'), 'investigation.template.fill', (visit) =>
      fill(desk, store, visit),
    ),
  ];
}
