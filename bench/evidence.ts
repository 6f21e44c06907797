/**
 * Register, chronology and schedule of one large investigation: whole pages of the staff site and their Word files as a member asks for them, each with its
 * line in the book; by themselves, and while the worker seals the book and hears news beside them; then what making the documents takes.
 */
import { randomUUID } from 'node:crypto';
import { addMember, startPracticeSession } from '../src/access/index.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { drawPdf, type Paper, writeWord } from '../src/documents/index.ts';
import { readChronology } from '../src/investigations/evidence/read-chronology.ts';
import { readSchedule } from '../src/investigations/evidence/read-schedule.ts';
import { placeInvestigation, type Written } from '../src/investigations/index.ts';
import { openInvestigation } from '../src/investigations/investigation/open-investigation.ts';
import { chronologyPaper } from '../src/investigations/staff/chronology/chronology-paper.ts';
import { schedulePaper } from '../src/investigations/staff/disclosure/schedule-paper.ts';
import { addDays } from '../src/platform/working-days.ts';
import { factOf, itemTaken, movedTo, outlineOf, personFound } from '../src/testing/investigating.ts';
import { pagesOfPdf } from '../src/testing/pdf-text.ts';
import { besideWorker } from './parts/beside-worker.ts';
import { type County, openCounty } from './parts/county.ts';
import { rounded, type Spread, spread, timesOf } from './parts/figures.ts';
import { staffSiteFor } from './parts/staff-site.ts';

export const name = 'evidence';
const agencyId = 'cheshire-police';

/** So many items, each moved once and decided about, and as many facts. */
function invented(count: number): Written[] {
  const person = personFound('Gavril Tormund');
  return [
    outlineOf('Operation Bench'),
    person,
    ...Array.from({ length: count }, (_, at): Written[] => {
      const item = itemTaken(`Sheet ${at + 1} of the books, with names and sums in blue ink`);
      const day = addDays('2025-01-01', at % 700);
      return [
        { ...item, body: { ...item.body, on: day } },
        movedTo(item.about, 'DC 2231 Quraishy', 'The financial investigator'),
        factOf(`The van stood at the yard, seen by the camera for the ${at + 1}. time.`, day, [person.about]),
        {
          kind: 'judgement',
          about: `item:${item.about}`,
          body: { use: at % 3 === 0 ? 'used' : 'unused', assists: 'no', on: day },
        },
      ];
    }).flat(),
  ];
}

/** What a member reads of it, and takes away. */
const pages = [
  ['overview', ''],
  ['evidence', '/evidence'],
  ['chronology', '/chronology'],
  ['disclosure', '/disclosure'],
  ['chronologyAsWord', '/chronology/word'],
  ['scheduleAsWord', '/disclosure/word'],
  ['undecidedAsWord', '/disclosure/word?which=undecided'],
] as const;

async function fill({ worker }: County, count: number): Promise<{ id: string; memberId: string }> {
  const [id, memberId] = [randomUUID(), randomUUID()];
  await worker.act({}, { act: 'member.invite' }, (act) =>
    addMember(act, {
      memberId,
      agencyId,
      name: 'An invented investigator',
      email: `${memberId}@practice.example`,
      state: 'active',
      roles: ['investigator'],
    }),
  );
  await worker.act({}, { act: 'practice.load' }, (act) =>
    placeInvestigation(act, {
      one: {
        investigationId: id,
        agencyId,
        reference: 'IN-BENCH2',
        lead: memberId,
        begunBy: memberId,
        begunAt: act.now,
      },
      named: [memberId],
      entries: invented(count).map((written) => ({ written, by: memberId, at: act.now })),
    }),
  );
  return { id, memberId };
}

/** What making one document takes: seconds, megabytes of it, and by how much the process grew at most. */
async function measured(paper: Paper, make: (paper: Paper) => Promise<Buffer>) {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  const began = performance.now();
  const made = await make(paper);
  const seconds = rounded((performance.now() - began) / 1000);
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage.rss());
  const megabytes = (bytes: number) => rounded(bytes / 1_000_000, 1);
  return {
    made,
    figures: { seconds, megabytes: megabytes(made.length), grewByMegabytes: megabytes(most - before) },
  };
}

export async function run({ full }: { full: boolean }): Promise<object> {
  const county = await openCounty();
  try {
    await county.growTo(10);
    const count = full ? 10_000 : 500;
    const { id, memberId } = await fill(county, count);
    const session = await county.staff.act({}, { act: 'member.sign-in' }, (act) =>
      startPracticeSession(act, memberId),
    );
    const site = await staffSiteFor(county);
    const asMember = async () => {
      const milliseconds: Record<string, Spread> = {};
      for (const [what, page] of pages)
        milliseconds[what] = spread(
          await timesOf(20, async () => {
            const url = `/investigations/${id}${page}`;
            const answer = await site.inject({ url, headers: { cookie: `plainsight-staff=${session}` } });
            if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
          }),
        );
      return milliseconds;
    };
    const milliseconds = await asMember();
    const whileTheBookIsSealed = await besideWorker(county, asMember);
    const line = { act: 'investigation.export', record: { kind: 'investigation', id } } as const;
    const [chronology, schedule] = await county.staff.act({ session }, line, async (act) => {
      const open = asSignedIn(act);
      const opened = await openInvestigation(open, id);
      const { name } = open.actor;
      const drawn = { at: act.now, by: name, nameOf: () => name, markOf: () => undefined };
      return [
        chronologyPaper(opened.one, opened.story, await readChronology(open, opened), drawn),
        schedulePaper('schedule', opened.one, opened.story, await readSchedule(open, opened), drawn),
      ] as const;
    });
    const documents: Record<string, object> = {};
    for (const [what, paper] of Object.entries({ chronology, schedule })) {
      const word = await measured(paper, writeWord);
      const pdf = await measured(paper, drawPdf);
      documents[what] = { word: word.figures, pdf: { ...pdf.figures, pages: pagesOfPdf(pdf.made).length } };
    }
    await site.close();
    return {
      ...{ items: count, facts: count, movements: count, milliseconds },
      millisecondsWhileTheBookIsSealed: whileTheBookIsSealed,
      documents,
    };
  } finally {
    await county.close();
  }
}
