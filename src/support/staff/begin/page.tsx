/** `/cases/new`: opens a case for somebody; `?referral=` with what that referral says. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listSupportWorkers, opensCases, reads, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { type Consent, listConsents } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  atWholeTick,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { type OpenedReferral, openReferral } from '../../../referrals/index.ts';
import { beginCase } from '../../case/begin-case.ts';
import { ofWhoms, type SupportCase } from '../../case/case.ts';
import { findCaseOfReferral } from '../../case/case-store.ts';
import type { EntryOf } from '../../case/entry.ts';
import { type FoundCase, findCasesCalled } from '../../case/find-cases.ts';
import { contactFromReferral, personFromReferral } from '../../case/from-referral.ts';
import { nameTheirCase, openTie, personOfTie } from '../../ties/begin-beside.ts';
import { ofWhomAs } from '../../ties/tie.ts';
import { lineOf } from '../case-place.ts';
import { saidInWords } from '../case-words.ts';
import { BeginView, t } from './view.tsx';

interface From {
  readonly opened: OpenedReferral;
  readonly consents: readonly Consent[];
  readonly again: SupportCase | undefined;
}

/** Does this referral name somebody to whom a case may be tied? A Duty to Notify never does, nor one whose route is not settled. */
const isNamed = ({ route }: OpenedReferral): boolean => route !== undefined && route !== 'duty-to-notify';

/** The referral that is named, opened with its own line in the book; undefined where none is. */
async function fromReferral(desk: Desk, visit: Visit, named: string): Promise<From | undefined> {
  if (named === '') return undefined;
  const id = z.uuid().safeParse(named).data;
  if (id === undefined) throw new Refusal('not-found');
  return actAs(
    desk,
    visit,
    { act: 'referral.open', record: { kind: 'referral', id }, detail: { part: 'support' } },
    async (act) => {
      const opened = await openReferral(act, id);
      const consents = await listConsents(act, id, opened.dataKey);
      return { opened, consents, again: await findCaseOfReferral(act, id) };
    },
  );
}

interface Beside {
  readonly caseId: string;
  readonly tie: EntryOf<'tie'>;
}

/** The case that names whom this one is for, opened with its own line in the book; undefined where none is. */
async function fromTie(desk: Desk, visit: Visit, named: string, about: string): Promise<Beside | undefined> {
  if (named === '') return undefined;
  const caseId = z.uuid().safeParse(named).data;
  if (caseId === undefined) throw new Refusal('not-found');
  return actAs(desk, visit, lineOf('case.open', caseId, { part: 'tie' }), async (act) => ({
    caseId,
    tie: await openTie(act, caseId, about),
  }));
}

/** The cases of somebody called so that this member may read already: whoever opens a second is told. */
const sameName = (desk: Desk, visit: Visit, name: string): Promise<FoundCase[]> =>
  name === ''
    ? Promise.resolve([])
    : atWholeTick(() => actAs(desk, visit, { act: 'case.search' }, (act) => findCasesCalled(act, name)));

function mustOpen(look: StaffLook): void {
  if (!opensCases(look.actor)) throw new Refusal('not-found');
}

async function show(desk: Desk, visit: Visit, missing = false): Promise<Answer> {
  const named = missing ? field(visit.form, 'referral') : (visit.query['referral'] ?? '');
  const from = await fromReferral(desk, visit, named);
  const said = (name: string) => (missing ? field(visit.form, name) : (visit.query[name] ?? ''));
  const beside = await fromTie(desk, visit, said('beside'), said('tie'));
  const person = from === undefined ? undefined : personFromReferral(from.opened, londonDay(new Date()));
  const called =
    beside !== undefined ? beside.tie.body.name : person?.kind === 'person' ? person.body.name : undefined;
  const known = await sameName(desk, visit, typeof called === 'string' ? called : '');
  return lookAs(desk, visit, async (look) => {
    mustOpen(look);
    const { opened } = from ?? {};
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'cases',
        hasErrors: missing,
        backHref:
          beside !== undefined
            ? staffPaths.case(beside.caseId)
            : opened === undefined
              ? staffPaths.cases()
              : staffPaths.referral(opened.referral.referralId),
        children: (
          <BeginView
            from={
              opened && {
                id: opened.referral.referralId,
                reference: opened.referral.reference,
                named: isNamed(opened),
              }
            }
            again={from?.again}
            known={known.filter(({ one }) => one.caseId !== from?.again?.caseId)}
            searches={reads(look.actor, 'case')}
            beside={
              beside && {
                caseId: beside.caseId,
                about: beside.tie.about,
                name: saidInWords(beside.tie.body.name),
                ofWhom: ofWhomAs(beside.tie.body.role),
              }
            }
            workers={await listSupportWorkers(look)}
            me={look.actor.memberId}
            missing={missing}
            formToken={visit.formToken()}
          />
        ),
      }),
      missing ? { status: 422 } : {},
    );
  });
}

async function begin(desk: Desk, visit: Visit): Promise<Answer> {
  const ofWhom = ofWhoms.find((each) => each === field(visit.form, 'of-whom'));
  if (ofWhom === undefined) return show(desk, visit, true);
  const holder = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (holder === undefined) throw new Refusal('bad-request');
  // In an act of its own: the line that opens the case says nothing of a referral that must not lead to a person.
  const from = await fromReferral(desk, visit, field(visit.form, 'referral'));
  const beside = await fromTie(desk, visit, field(visit.form, 'beside'), field(visit.form, 'tie'));
  // A referral is of the person affected alone: whoever else a case is for begins with nothing of theirs, and untied.
  const theirs = ofWhom === 'affected' ? from : undefined;
  const tied = theirs !== undefined && isNamed(theirs.opened) ? theirs.opened.referral.referralId : undefined;
  const caseId = randomUUID();
  const line = { act: 'case.begin', record: { kind: 'case', id: caseId }, makesRecord: true } as const;
  const { mine, reference } = await actAs(desk, visit, line, async (act) => {
    mustOpen(act);
    const one = await beginCase(act, {
      caseId,
      holder,
      ofWhom,
      beganFrom: tied,
      referralId: tied,
      handedIn: [
        ...(theirs === undefined ? [] : [personFromReferral(theirs.opened, londonDay(act.now))]),
        ...(theirs === undefined
          ? []
          : [contactFromReferral(theirs.opened, theirs.consents, londonDay(act.now)) ?? []].flat()),
        ...(theirs !== undefined || beside === undefined ? [] : [personOfTie(beside.tie, act.now)]),
      ],
    });
    return { mine: reads(act.actor, 'case'), reference: one.reference };
  });
  if (beside !== undefined)
    await actAs(desk, visit, lineOf('case.write', beside.caseId, { kind: 'tie' }), (act) =>
      nameTheirCase(act, beside.caseId, beside.tie, reference),
    );
  if (mine) return redirect(staffPaths.case(caseId));
  return redirect(
    from === undefined
      ? staffPaths.home()
      : `${staffPaths.referral(from.opened.referral.referralId)}?done=supported`,
  );
}

export const beginRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.beginCase(), 'case.begin', (visit) => show(desk, visit)),
  post(staffPaths.beginCase(), 'case.begin.save', (visit) => begin(desk, visit)),
];
