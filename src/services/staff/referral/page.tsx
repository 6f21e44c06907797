/** `/service-referrals/:id`: one referral, for those who sent it and those who answer it; the forms by which it is answered or taken back. `?at=` as it stood at that place of the case. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { listConsents } from '../../../consents/index.ts';
import { drawPdf, writeWord } from '../../../documents/index.ts';
import { idOf, PastNote, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
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
import { londonDay } from '../../../platform/working-days.ts';
import { momentAsked, openCase, placeAsked } from '../../../support/index.ts';
import { answerReferral, postReferral, readChanges, revokeReferral } from '../../referral/answer-referral.ts';
import { lastPreferences } from '../../referral/change.ts';
import { isOver, referralBodies, type ServiceReferral } from '../../referral/referral.ts';
import { getReferral } from '../../referral/referral-store.ts';
import { listSteps, referralsThen } from '../refer/services-then.ts';
import {
  answerFields,
  answerOf,
  letterFields,
  postedFields,
  problemOfAnswer,
  revokeFields,
} from './answer-form.ts';
import { letterPaper } from './letter-paper.ts';
import { type FieldRule, type ReferralWord, t } from './referral-words.ts';
import { ReferralView } from './view.tsx';

type Read = ReadForm<ReferralWord>;

/** Does this with the referral, under a line about its case: what is hidden from whoever asks is not found before anything is written. */
async function about<T>(
  desk: Desk,
  visit: Visit,
  act: Line['act'],
  work: (act: StaffAct, one: ServiceReferral) => Promise<T>,
  detail: Line['detail'] = {},
): Promise<T> {
  const id = idOf(visit);
  const found = await lookAs(desk, visit, (look) => getReferral(look, id));
  const line: Line = { act, record: { kind: 'case', id: found.caseId }, detail: { referral: id, ...detail } };
  return actAs(desk, visit, line, async (open) => work(open, await getReferral(open, id)));
}

/** `own`: of a case of whoever asks. A body outside is answered for once the letter went, while the ground stands on which it is told. */
const mayAnswer = (one: ServiceReferral, agencyId: string, own: boolean): boolean =>
  !isOver(one.state) &&
  (one.outside ? own && one.handedOn !== null && one.stands : one.toAgency === agencyId);

/** A letter is made and goes for as long as the referral is open and its ground stands. */
const maySend = (one: ServiceReferral, own: boolean): boolean =>
  one.outside && own && one.stands && !isOver(one.state);

interface Back {
  readonly form: FormName;
  readonly read: Read;
}

type FormName = 'answer' | 'revoke' | 'post' | 'letter';
const fieldsOf = (form: FormName, one: ServiceReferral): readonly FieldRule[] =>
  form === 'answer'
    ? answerFields(one)
    : { revoke: revokeFields, post: postedFields, letter: letterFields }[form];

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> =>
  about(desk, visit, 'service-referral.open', async (act, found) => {
    const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
    const { one: ofCase, story, dataKey } = await openCase(act, found.caseId, at);
    const { now, step: then } = await momentAsked(act, found.caseId, at);
    const [one] =
      at === undefined ? [found] : await referralsThen(act, { caseId: found.caseId, dataKey }, [found], now);
    if (one === undefined) throw new Refusal('not-found');
    const steps = await listSteps(act, one.referralId, dataKey, now);
    const names = await listMemberNames(act, [
      ...new Set([...steps, ...(then === undefined ? [] : [then])].map((step) => step.by)),
    ]);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    const agencies = await listAgencies(act);
    const today = londonDay(now);
    const { agencyId } = act.actor;
    const own = ofCase.agencyId === agencyId;
    const typedOf = (form: Back['form']) =>
      back?.form === form
        ? back.read
        : {
            typed: typedFrom(undefined, fieldsOf(form, one), today),
            problems: new Map(),
          };
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { service: one.serviceName }),
        place: 'services',
        hasErrors: back !== undefined,
        backHref: staffPaths.serviceReferrals(),
        children: (
          <ReferralView
            one={one}
            ofCase={ofCase}
            story={story}
            steps={steps}
            now={now}
            at={at}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.serviceReferral(one.referralId)} nameOf={nameOf}>
                  {t('past')}
                </PastNote>
              )
            }
            own={own}
            receives={!one.outside && one.toAgency === agencyId}
            answer={at === undefined && mayAnswer(one, agencyId, own) ? typedOf('answer') : undefined}
            letter={
              at === undefined && maySend(one, own)
                ? { letter: typedOf('letter'), post: typedOf('post') }
                : undefined
            }
            revoke={at === undefined && own && !isOver(one.state) ? typedOf('revoke') : undefined}
            formToken={visit.formToken()}
            done={visit.query['done']}
            agencyName={(id) => agencies.find((each) => each.agencyId === id)?.name ?? id}
            nameOf={nameOf}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });

async function answer(desk: Desk, visit: Visit): Promise<Answer> {
  const one = await about(desk, visit, 'service-referral.open', async (act, found) => {
    const own = (await openCase(act, found.caseId)).one.agencyId === act.actor.agencyId;
    if (found.outside ? !own : found.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
    if (!mayAnswer(found, act.actor.agencyId, own)) throw new Refusal('changed-meanwhile');
    return found;
  });
  const typed = readForm(visit.form, answerFields(one));
  const wrong = typed.problems.size === 0 ? problemOfAnswer(typed) : undefined;
  const read: Read = wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) };
  if (read.problems.size > 0) return show(desk, visit, { form: 'answer', read });
  const said = answerOf(read);
  await about(desk, visit, 'service-referral.answer', (act) => answerReferral(act, one.referralId, said));
  const gone = said.kind !== 'accepted' && one.byShare;
  return redirect(
    `${gone ? staffPaths.serviceReferrals() : staffPaths.serviceReferral(one.referralId)}?done=answered`,
  );
}

async function revoke(desk: Desk, visit: Visit): Promise<Answer> {
  const one = await about(desk, visit, 'service-referral.open', async (act, found) => {
    if ((await openCase(act, found.caseId)).one.agencyId !== act.actor.agencyId)
      throw new Refusal('not-found');
    if (isOver(found.state)) throw new Refusal('changed-meanwhile');
    return found;
  });
  const read = readForm(visit.form, revokeFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'revoke', read });
  const { words } = referralBodies.revoked.parse({ words: read.body['why'] });
  await about(desk, visit, 'service-referral.revoke', (act) => revokeReferral(act, one.referralId, words));
  return redirect(`${staffPaths.serviceReferral(one.referralId)}?done=revoked`);
}

/** The referral to a body outside and its case, for whoever's case it is, while a letter may go. @throws {Refusal} not-found; changed-meanwhile */
async function openLetter(act: StaffAct, one: ServiceReferral) {
  const opened = await openCase(act, one.caseId);
  const own = opened.one.agencyId === act.actor.agencyId;
  if (!one.outside || !own) throw new Refusal('not-found');
  if (!maySend(one, own)) throw new Refusal('changed-meanwhile');
  return opened;
}

const types = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** Makes the letter: of what stands in the chosen parts now. The book keeps for whom, and in which form. */
async function letter(desk: Desk, visit: Visit): Promise<Answer> {
  await about(desk, visit, 'service-referral.open', openLetter);
  const read = readForm(visit.form, letterFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'letter', read });
  const format = field(visit.form, 'format') === 'pdf' ? 'pdf' : 'word';
  const paper = await about(
    desk,
    visit,
    'service-referral.letter',
    async (act, one) => {
      const { one: ofCase, story, dataKey } = await openLetter(act, one);
      const steps = await listSteps(act, one.referralId, dataKey);
      const names = await listMemberNames(act, [...new Set(story.standing.map(({ by }) => by))]);
      return letterPaper({
        ...{ one, ofCase, story, now: act.now },
        asked: steps.flatMap((step) => (step.kind === 'asked' ? [step.body] : []))[0],
        spoken: lastPreferences(steps)?.preferences,
        consents: await listConsents(act, one.caseId, dataKey),
        from: { name: act.actor.name, agency: act.actor.agencyName },
        reply: String(read.body['reply'] ?? ''),
        nameOf: (memberId) => names.get(memberId)?.name ?? '',
      });
    },
    { format },
  );
  const body = format === 'word' ? Buffer.from(await writeWord(paper)) : await drawPdf(paper);
  return {
    kind: 'file',
    body,
    type: types[format],
    name: `${paper.reference}.${format === 'word' ? 'docx' : 'pdf'}`,
  };
}

async function posted(desk: Desk, visit: Visit): Promise<Answer> {
  const one = await about(desk, visit, 'service-referral.open', async (act, found) => {
    await openLetter(act, found);
    return found;
  });
  const read = readForm(visit.form, postedFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'post', read });
  const said = referralBodies.posted.parse(read.body);
  await about(desk, visit, 'service-referral.post', (act) => postReferral(act, one.referralId, said));
  return redirect(`${staffPaths.serviceReferral(one.referralId)}?done=posted`);
}

async function read(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  await about(desk, visit, 'service-referral.read', (act) => readChanges(act, id));
  return redirect(`${staffPaths.serviceReferral(id)}?done=read`);
}

export const referralRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.serviceReferral(':id'), 'service-referral', (visit) => show(desk, visit)),
  post(staffPaths.answerServiceReferral(':id'), 'service-referral.answer', (visit) => answer(desk, visit)),
  post(staffPaths.letterOfServiceReferral(':id'), 'service-referral.letter', (visit) => letter(desk, visit)),
  post(staffPaths.postServiceReferral(':id'), 'service-referral.post', (visit) => posted(desk, visit)),
  post(staffPaths.readServiceReferral(':id'), 'service-referral.read', (visit) => read(desk, visit)),
  post(staffPaths.revokeServiceReferral(':id'), 'service-referral.revoke', (visit) => revoke(desk, visit)),
];
