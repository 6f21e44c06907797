/** `/referrals/:id/sections/:section`: all questions of one section on one page. What is typed is kept, finished or not. */
import { isDeepStrictEqual } from 'node:util';
import { listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
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
import type { Said } from '../../answer.ts';
import { answerQuestions, handIn } from '../../answer-questions.ts';
import type { HandedIn } from '../../begin-referral.ts';
import { councilQuestion, keepCouncilContact } from '../../council-contact-store.ts';
import { fillFromKnown, stillKnown } from '../../fill-from-known.ts';
import { type OpenedReferral, openReferral } from '../../open-referral.ts';
import type { Section } from '../../questions/question.ts';
import { keepOwnDetails } from '../../responder-store.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { sectionsShown } from '../sections.ts';
import { type ReadSection, readSection } from './section-form.ts';
import { t } from './section-words.ts';
import { SectionView } from './view.tsx';

function sectionOf(visit: Visit, opened: OpenedReferral): Section {
  const found = sectionsShown(opened).find(({ section }) => section.id === visit.params['section']);
  if (found === undefined) throw new Refusal('not-found');
  return found.section;
}

/** What a form came back with: values that were refused, or answers that a colleague gave meanwhile. */
interface Back {
  readonly read: ReadSection;
  readonly meanwhile: boolean;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open', id), async (act) => {
    const opened = await openReferral(act, id);
    const section = sectionOf(visit, opened);
    const authors = [...opened.answers.values()].map((answer) => answer.by);
    const names = await listMemberNames(act, [...new Set(authors)]);
    const filled = visit.query['filled'] !== undefined && back === undefined;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { section: t.section(section), reference: opened.referral.reference }),
        place: 'referrals',
        hasErrors: back !== undefined,
        backHref: staffPaths.referral(id),
        children: (
          <SectionView
            opened={opened}
            section={section}
            formToken={visit.formToken()}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            read={back?.read}
            meanwhile={back?.meanwhile ?? false}
            known={knownIn(section, await stillKnown(act, opened))}
            filled={filled}
          />
        ),
      }),
      back === undefined ? {} : { status: back.meanwhile ? 409 : 422 },
    );
  });
};

/** What is known of this section's questions and was never answered here. */
const knownIn = (section: Section, known: readonly HandedIn[]): ReadonlyMap<string, HandedIn> => {
  const here = new Set(section.questions.map(({ id }) => id));
  return new Map(known.flatMap((each) => (here.has(each.question) ? [[each.question, each] as const] : [])));
};

/** The section after this one that still misses something, or the list of sections. */
function onward(id: string, opened: OpenedReferral, from: Section): string {
  const shown = sectionsShown(opened);
  const at = shown.findIndex(({ section }) => section.id === from.id);
  const next = shown.slice(at + 1).find(({ missing }) => missing > 0);
  return next === undefined
    ? `${staffPaths.referral(id)}?done=saved`
    : staffPaths.referralSection(id, next.section.id);
}

/**
 * Keeps what was answered. What stood in the form because it was known, and was left so, keeps its source; what that lets us know is
 * filled in. Gives whether that was on this page.
 */
async function keep(
  act: StaffAct,
  opened: OpenedReferral,
  section: Section,
  given: ReadSection['given'],
): Promise<boolean> {
  const id = opened.referral.referralId;
  const known = knownIn(section, await stillKnown(act, opened));
  const isLeft = (question: string, said: Said | undefined): boolean =>
    isDeepStrictEqual(known.get(question)?.said, said);
  await handIn(
    act,
    id,
    [...given].flatMap(([question, said]) => {
      const one = known.get(question);
      return one !== undefined && isLeft(question, said) ? [one] : [];
    }),
  );
  await answerQuestions(act, id, new Map([...given].filter(([question, said]) => !isLeft(question, said))));
  const written = new Map(
    [...given].flatMap(([question, said]) =>
      said?.kind === 'value' && typeof said.value === 'string' ? [[question, said.value] as const] : [],
    ),
  );
  const own = [...written].filter(([question]) => question.startsWith('fr-'));
  if (own.length > 0 && opened.referral.holder === act.actor.memberId)
    await keepOwnDetails(act, new Map(own));
  const council = written.get(councilQuestion);
  if (council !== undefined) await keepCouncilContact(act, council, written);
  const filled = await fillFromKnown(act, id);
  return filled.some((question) => section.questions.some((each) => each.id === question));
}

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const outcome = await actAs(
    desk,
    visit,
    lineOf('referral.answer', id, { section: visit.params['section'] ?? '' }),
    async (act) => {
      const before = await openReferral(act, id);
      const section = sectionOf(visit, before);
      const today = londonDay(act.now);
      const read = readSection(visit.form, { set: before.set, section, answers: before.answers, today });
      const since = Number(field(visit.form, 'as-of'));
      const mine = act.actor.memberId;
      const meanwhile = section.questions.some(({ id: question }) => {
        const answer = before.answers.get(question);
        return answer !== undefined && answer.by !== mine && answer.at.getTime() > since;
      });
      if (meanwhile) return { back: { read, meanwhile } };
      const filled = await keep(act, before, section, read.given);
      if (read.problems.size > 0) return { back: { read, meanwhile: false } };
      // What was filled in on this very page is looked at before anybody goes on.
      if (filled) return { to: `${staffPaths.referralSection(id, section.id)}?filled=yes` };
      const after = await openReferral(act, id);
      return {
        to:
          field(visit.form, 'then') === 'list'
            ? `${staffPaths.referral(id)}?done=saved`
            : onward(id, after, section),
      };
    },
  );
  return 'back' in outcome ? show(desk, visit, outcome.back) : redirect(outcome.to);
}

export const sectionRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referralSection(':id', ':section'), 'referral.section', (visit) => show(desk, visit)),
  post(staffPaths.referralSection(':id', ':section'), 'referral.section.save', (visit) => save(desk, visit)),
];
