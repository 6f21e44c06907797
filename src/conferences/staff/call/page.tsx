/** `/conferences/new`: calls a conference: when, where, who leads it and who is asked; with `?case=` the case goes along to its agenda. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { callsConferences, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { InsetText } from '../../../design/index.ts';
import { type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { findCases } from '../../../support/index.ts';
import { callConference } from '../../conference/call-conference.ts';
import { caseAsked, ForCase } from '../for-case.tsx';
import { PlainForm } from '../plain-form.tsx';
import { askable, chairsFor } from '../who-can.ts';
import { type CallWord, callFields, startOf, t, whatShape } from './call-form.ts';

type Read = ReadForm<CallWord>;

async function fieldsFor(look: StaffLook) {
  if (!callsConferences(look.actor)) throw new Refusal('not-found');
  const chairs = await chairsFor(look);
  const agencies = await askable(look, [look.actor.agencyId]);
  return callFields(chairs, agencies);
}

const show = (desk: Desk, visit: Visit, read?: Read): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const forCase = caseAsked(visit);
    const [one] = forCase === undefined ? [] : await findCases(look, [forCase]);
    const fields = await fieldsFor(look);
    const problems: Read['problems'] = read?.problems ?? new Map();
    const begun = typedFrom(undefined, fields, londonDay(look.now));
    begun.set('chair', { text: look.actor.memberId, none: '' });
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'conferences',
        hasErrors: problems.size > 0,
        backHref: forCase === undefined ? staffPaths.conferences() : staffPaths.caseConferences(forCase),
        children: (
          <PlainForm
            title={t('title')}
            lead={t('lead')}
            first={one === undefined ? null : <InsetText text={t('forCase', { reference: one.reference })} />}
            action={staffPaths.callConference()}
            fields={fields}
            typed={read?.typed ?? begun}
            problems={problems}
            save={t('save')}
            formToken={visit.formToken()}
            along={<ForCase forCase={forCase} />}
            speak={t}
          />
        ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });

const askedShape = whatShape.extend({ agencies: z.array(z.string()) });

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const read = await lookAs(desk, visit, async (look): Promise<Read> => {
    const typed = readForm(visit.form, await fieldsFor(look));
    const late = typed.problems.size === 0 && startOf(typed) <= look.now;
    return late ? { ...typed, problems: new Map([['on', 'on.past']]) } : typed;
  });
  if (read.problems.size > 0) return show(desk, visit, read);
  const conferenceId = randomUUID();
  const asked = { conferenceId, startsAt: startOf(read), ...askedShape.parse(read.body) };
  await actAs(desk, visit, { act: 'conference.call', detail: { conference: conferenceId } }, (act) =>
    callConference(act, asked),
  );
  const forCase = caseAsked(visit);
  return redirect(
    forCase === undefined
      ? `${staffPaths.conference(conferenceId)}?done=called`
      : `${staffPaths.conference(conferenceId, forCase)}&done=called`,
  );
}

export const callRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.callConference(), 'conference.call', (visit) => show(desk, visit)),
  post(staffPaths.callConference(), 'conference.call.save', (visit) => save(desk, visit)),
];
