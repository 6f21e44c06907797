/** `/conference-items/:id/let-in`: lets another agency in to an item, on the same grounds as at the first. */
import { basesOn, listAgencies, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line, noteOpened } from '../../../audit/index.ts';
import { listConsents } from '../../../consents/index.ts';
import { EmptyState, InsetText } from '../../../design/index.ts';
import { idOf, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { openCase } from '../../../support/index.ts';
import { listAgenciesOn } from '../../agenda/item-store.ts';
import { letInMore, preparing } from '../../agenda/let-in.ts';
import { getConference, listInvited } from '../../conference/conference-store.ts';
import { runs } from '../../conference/runs.ts';
import { PlainForm } from '../plain-form.tsx';
import {
  groundFields,
  type Label,
  letInForBook,
  letInOf,
  type Problem,
  problemOfPut,
  t as putWord,
  speakOf,
} from '../put/put-form.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
type Read = ReadForm<Label>;

const lineOf = (act: Line['act'], id: string): Line => ({
  act,
  record: { kind: 'conference-item', id },
});

/** The item, the agencies that are asked and not on it, and on what each could be let in. @throws {Refusal} not-found, changed-meanwhile */
async function openFor(act: StaffAct, id: string) {
  const item = await preparing(act, id);
  // What the person agreed to stands in the case: a look at that has a line of its own.
  await noteOpened(act, [item.caseId]);
  const { dataKey } = await openCase(act, item.caseId);
  const on = (await listAgenciesOn(act, [id])).get(id) ?? [];
  const agencies = (await listInvited(act, item.conferenceId))
    .map(({ agencyId }) => agencyId)
    .filter((each) => each !== act.actor.agencyId && !on.includes(each));
  const consents = await listConsents(act, item.caseId, dataKey);
  const conference = await getConference(act, item.conferenceId);
  return { item, conference, agencies, fields: groundFields(agencies, consents, basesOn(act.now)) };
}

const show = (desk: Desk, visit: Visit, read?: Read): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const { item, conference, agencies, fields } = await openFor(act, id);
    const known = await listAgencies(act);
    const problems: ReadonlyMap<string, Problem> = read?.problems ?? new Map();
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'conferences',
        hasErrors: problems.size > 0,
        backHref: staffPaths.conferenceItem(id),
        children:
          agencies.length === 0 ? (
            <EmptyState title={t('none')}>
              <p class="govuk-body">{t('none.text')}</p>
              {runs(act.actor, conference) ? (
                <p class="govuk-body">
                  <a class="govuk-link" href={staffPaths.conferenceTurn(conference.conferenceId, 'invite')}>
                    {t('none.ask')}
                  </a>
                </p>
              ) : null}
            </EmptyState>
          ) : (
            <PlainForm
              caption={`${conference.title} · ${item.reference}`}
              title={t('title')}
              lead={t('lead')}
              first={
                <InsetText>
                  {putWord('notAgreed')}{' '}
                  <a class="govuk-link" href={staffPaths.caseSharing(item.caseId)}>
                    {putWord('notAgreed.link')}
                  </a>
                </InsetText>
              }
              action={staffPaths.conferenceItemTurn(id, 'let-in')}
              fields={fields}
              typed={read?.typed ?? typedFrom(undefined, fields, londonDay(act.now))}
              problems={problems}
              save={t('save')}
              formToken={visit.formToken()}
              speak={speakOf((each) => known.find((one) => one.agencyId === each)?.name ?? each)}
            />
          ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });
};

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const { read, asked } = await actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const { agencies, fields } = await openFor(act, id);
    const typed: Read = readForm(visit.form, fields);
    const chosen = letInOf(typed, agencies);
    const [first] = agencies;
    const wrong: readonly [string, Problem] | undefined =
      typed.problems.size > 0
        ? undefined
        : chosen.length === 0 && first !== undefined
          ? [`agency-${first}`, 'agency.one']
          : problemOfPut(typed, agencies);
    return { read: wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) }, asked: chosen };
  });
  if (read.problems.size > 0 || asked.length === 0) return show(desk, visit, read);
  const why = typeof read.body['law'] === 'string' ? read.body['law'] : undefined;
  const line: Line = {
    ...lineOf('conference-item.let-in', id),
    detail: letInForBook(asked),
  };
  await actAs(desk, visit, line, (act) => letInMore(act, id, asked, why));
  return redirect(`${staffPaths.conferenceItem(id)}?done=let-in`);
}

export const letInRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.conferenceItemTurn(':id', 'let-in'), 'conference-item.let-in', (visit) => show(desk, visit)),
  post(staffPaths.conferenceItemTurn(':id', 'let-in'), 'conference-item.let-in.save', (visit) =>
    save(desk, visit),
  ),
];
