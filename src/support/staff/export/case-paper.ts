/** Chosen parts of a case as a paper: each entry by the labels of its form, with who wrote it when. Pure. */
import type { Consent } from '../../../consents/index.ts';
import { aside, type Block, facts, heading, type Paper, paragraph } from '../../../documents/index.ts';
import { dayInWords, linesOf } from '../../../entries/index.ts';
import type { PartState } from '../../approval/approval-rule.ts';
import type { SupportCase } from '../../case/case.ts';
import type { Entry, EntryOf } from '../../case/entry.ts';
import type { NotesTaken } from '../../case/notes.ts';
import { allOf, type Story } from '../../case/story.ts';
import { colleagueOf } from '../../plan/step-owner.ts';
import { nameOfPerson } from '../case/head.tsx';
import { say } from '../case-words.ts';
import { kindForms } from '../write/kind-forms.ts';
import { w } from '../write/write-words.ts';
import { t } from './export-words.ts';
import { parts as everyPart, isKindPart, kindsOfPart, type Part } from './parts.ts';

export interface PaperAsked {
  readonly one: SupportCase;
  readonly story: Story;
  readonly parts: readonly Part[];
  /** Only where they are taken along. */
  readonly notes: NotesTaken;
  /** What stands of what the person agreed to; only where it is taken along. */
  readonly consents: readonly Consent[];
  /** How each part stands to what the agency wants approved. */
  readonly approvals: readonly PartState[];
  /** Only where they are taken along: what each is called, and who added it when. */
  readonly documents: readonly {
    readonly name: string;
    readonly by: string | null;
    readonly at: Date;
  }[];
  /** Only where they are taken along: the referrals to services, as the room of services tells them. */
  readonly services: readonly Block[];
  readonly madeBy: string;
  readonly agency: string;
  readonly forWhom: string;
  readonly why: string;
  readonly now: Date;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** The paper: who made it for whom and why, then the parts in their own order. */
export function casePaper(asked: PaperAsked): Paper {
  const { one, story, now } = asked;
  const chosen = everyPart.filter((part) => asked.parts.includes(part));
  const { reference } = one;
  const title = chosen.includes('who')
    ? t('paper.titleNamed', { name: nameOfPerson(story), reference })
    : t('paper.title', { reference });
  const partNames = chosen.map((part) => t(`part.${part}`)).join('; ');
  return {
    title,
    marking: t('marking'),
    reference,
    madeAt: now,
    blocks: [
      facts([
        [t('fact.forWhom'), asked.forWhom],
        [t('fact.why'), asked.why],
        [t('fact.madeBy'), t('fact.madeBy.who', { name: asked.madeBy, agency: asked.agency })],
        [t('fact.madeAt'), t('fact.at', { at: now })],
        [t('fact.holder'), asked.nameOf(one.holder)],
        [t('fact.parts'), t('fact.parts.only', { parts: partNames })],
      ]),
      ...chosen.flatMap((part) => partOf(asked, part)),
    ],
  };
}

/** What a part of a paper is made of. */
export type PartAsked = Pick<
  PaperAsked,
  'one' | 'story' | 'notes' | 'consents' | 'documents' | 'services' | 'approvals' | 'agencyName' | 'nameOf'
>;

/** One part: its heading, and what stands in it. */
export function partOf(asked: PartAsked, part: Part): Block[] {
  const said = isKindPart(part)
    ? kindsOfPart[part].flatMap((kind) => allOf(asked.story, kind).flatMap((entry) => entryOf(asked, entry)))
    : apart(asked, part);
  const waits = asked.approvals.some(
    ({ of, required, state }) => required && state !== 'approved' && of === part,
  );
  return [
    heading(t(`part.${part}`)),
    ...(waits && said.length > 0
      ? [aside(t('notApproved', { agency: asked.agencyName(asked.one.agencyId) }))]
      : []),
    ...(said.length === 0 ? [paragraph(t('nothing'))] : said),
  ];
}

function apart(asked: PartAsked, part: Exclude<Part, keyof typeof kindsOfPart>): readonly Block[] {
  if (part === 'notes') return notesOf(asked);
  if (part === 'consents') return consentsOf(asked);
  return part === 'services' ? asked.services : documentsOf(asked);
}

/** What an entry is about, where there are several of its kind. */
function titleOf(entry: Entry): string | undefined {
  if (entry.kind === 'goal') return entry.body.goal;
  if (entry.kind === 'warning') return say(`warning.${entry.body.what}`);
  if (entry.kind === 'appointment' || entry.kind === 'review') return dayInWords(entry.body.on);
  if (entry.kind === 'ending') return say(`ending.${entry.body.what}`);
  if (entry.kind === 'child-tool') return say('childTool.paper');
  if (entry.kind === 'missing') return dayInWords(entry.body.since);
  if (entry.kind === 'follow-up') return dayInWords(entry.body.on);
  const of = kindForms[entry.kind]?.titleOf?.(entry.about) ?? '';
  return of === '' ? undefined : of;
}

function entryOf(asked: PartAsked, entry: Entry): Block[] {
  const title = titleOf(entry);
  const lines = linesOf(entry, kindForms[entry.kind]?.fields ?? [], w);
  return [
    ...(title === undefined ? [] : [heading(title, 3)]),
    facts(lines),
    ...(entry.kind === 'goal' ? stepsOf(asked, entry) : []),
    aside(t('written', { name: asked.nameOf(entry.by), at: entry.at })),
  ];
}

/** Who does a step: the colleague by name, whoever it was given to in words, else what they are. */
function doerOf({ nameOf }: PartAsked, body: EntryOf<'step'>['body']): string {
  const named = colleagueOf(body);
  const colleague = named === undefined ? '' : nameOf(named);
  return body.whoName ?? (colleague === '' ? say(`who.${body.who}`) : colleague);
}

function stepsOf(asked: PartAsked, goal: EntryOf<'goal'>): Block[] {
  const steps = allOf(asked.story, 'step').filter(({ body }) => body.goal === goal.about);
  if (steps.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [t('step.what'), t('step.who'), t('step.due'), t('step.state')],
      shares: [4, 3, 2, 2],
      rows: steps.map(({ body }) => [
        body.what,
        doerOf(asked, body),
        dayInWords(body.dueOn),
        say(`stepState.${body.state}`),
      ]),
    },
  ];
}

/** The notes; and where there are more than the document holds, how many are not in it and how to get them. */
function notesOf(asked: PartAsked): Block[] {
  const { notes, first, last, all } = asked.notes;
  const rest = all - (last - first + 1);
  return [
    ...(rest > 0 ? [aside(t('notes.some', { first, last, all, rest }))] : []),
    ...notes.flatMap((note) => noteOf(asked, note)),
  ];
}

const noteOf = ({ nameOf }: PartAsked, { note, added, elsewhere }: NotesTaken['notes'][number]): Block[] => [
  heading(dayInWords(note.body.on), 3),
  ...(elsewhere === true
    ? [aside(t('notes.elsewhere'))]
    : [
        paragraph(note.body.words),
        ...(note.body.withWhom === undefined ? [] : [aside(note.body.withWhom)]),
        aside(t('written', { name: nameOf(note.by), at: note.at })),
      ]),
  ...added.flatMap((each) => [
    aside(t('added', { name: nameOf(each.by), at: each.at })),
    paragraph(each.body.words),
  ]),
];

function documentsOf({ documents, nameOf }: PartAsked): Block[] {
  if (documents.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [t('document.name'), t('document.by'), t('document.at')],
      shares: [5, 3, 3],
      rows: documents.map(({ name, by, at }) => [name, by === null ? '' : nameOf(by), t('fact.at', { at })]),
    },
  ];
}

function consentsOf({ consents, agencyName }: PartAsked): Block[] {
  if (consents.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [t('consent.with'), t('consent.answer'), t('consent.words'), t('consent.on')],
      shares: [3, 2, 4, 2],
      rows: consents.map(({ purpose, agencyId, answer, told, givenAt }) => [
        [
          ...(purpose === '' ? [] : [say(`purpose.${purpose}`)]),
          told.body ?? (agencyId === undefined ? t('consent.any') : agencyName(agencyId)),
        ].join(', '),
        say(`answer.${answer}`),
        told.words,
        t('fact.at', { at: givenAt }),
      ]),
    },
  ];
}
