/** `/conference-items/:id/brief`: says anew what an item is about and how high its risk is, until the conference is over. */
import { callsConferences, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { idOf, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
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
import { catalogue } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { riskLevels } from '../../../support/index.ts';
import { bodies } from '../../agenda/item.ts';
import { preparing } from '../../agenda/let-in.ts';
import { openItem } from '../../agenda/open-item.ts';
import { isSameBrief, sayAnew } from '../../agenda/say-anew.ts';
import { PlainForm } from '../plain-form.tsx';
import { briefFields, type Field, type Label, type Problem, speakOf } from '../put/put-form.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
type Word = keyof typeof en;
type AnyProblem = Problem | Word;
const isOwn = (word: Label | Word): word is Exclude<Word, 'law.needed' | 'save' | 'title' | 'lead'> =>
  word === 'same' || word === 'meanwhile';
const speak = (word: Label | Word): string => (isOwn(word) ? t(word) : speakOf((id) => id)(word));

const lineOf = (act: Line['act'], id: string): Line => ({ act, record: { kind: 'conference-item', id } });

/** What can be said anew: all but whether it is a child, and why the law is the ground where it was one at the first. */
const fieldsOf = (law: string | undefined): readonly Field[] => [
  ...briefFields.filter(({ name }) => name !== 'age'),
  ...(law === undefined
    ? []
    : [{ name: 'law', type: 'long', label: 'law', hint: 'law.hint', needed: 'law.needed' } as const]),
];

/** The item, for those who may say it anew. @throws {Refusal} not-found, changed-meanwhile */
async function openFor(act: StaffAct, id: string) {
  if (!callsConferences(act.actor)) throw new Refusal('not-found');
  await preparing(act, id);
  const { item, conference, brief } = await openItem(act, id);
  if (brief === undefined) throw new Refusal('not-found');
  return { item, conference, brief, fields: fieldsOf(brief.body.law) };
}

interface Back {
  readonly read: ReadForm<Label>;
  readonly problems: ReadonlyMap<string, AnyProblem>;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const { item, conference, brief, fields } = await openFor(act, id);
    const standing = typedFrom({ ...brief.body, risk: item.riskLevel }, fields, londonDay(act.now));
    const problems: ReadonlyMap<string, AnyProblem> = back?.problems ?? new Map();
    const title = t('title', { reference: item.reference });
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title,
        place: 'conferences',
        hasErrors: problems.size > 0,
        backHref: staffPaths.conferenceItem(id),
        children: (
          <PlainForm<Label | Word>
            caption={conference.title}
            title={title}
            lead={t('lead')}
            action={staffPaths.conferenceItemTurn(id, 'brief')}
            fields={fields}
            typed={back?.read.typed ?? standing}
            problems={problems}
            save={t('save')}
            formToken={visit.formToken()}
            along={<input type="hidden" name="from" value={String(brief.place)} />}
            speak={speak}
          />
        ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });
};

function saidOf({ body }: ReadForm<Label>) {
  const { risk, ...brief } = body;
  return { riskLevel: riskLevels.find((each) => each === risk), brief: bodies.brief.safeParse(brief).data };
}

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const { read, problems } = await actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const { item, brief, fields } = await openFor(act, id);
    const typed: ReadForm<Label> = readForm(visit.form, fields);
    const said = saidOf(typed);
    const same =
      said.riskLevel === item.riskLevel && said.brief !== undefined && isSameBrief(brief.body, said.brief);
    const wrong: AnyProblem | undefined = same
      ? 'same'
      : field(visit.form, 'from') === String(brief.place)
        ? undefined
        : 'meanwhile';
    const found: ReadonlyMap<string, AnyProblem> =
      typed.problems.size > 0 || wrong === undefined ? typed.problems : new Map([['why', wrong]]);
    return { read: typed, problems: found };
  });
  if (problems.size > 0) return show(desk, visit, { read, problems });
  const { riskLevel, brief } = saidOf(read);
  if (riskLevel === undefined || brief === undefined) throw new Refusal('bad-request');
  await actAs(desk, visit, lineOf('conference-item.say-anew', id), (act) =>
    sayAnew(act, id, { riskLevel, brief }),
  );
  return redirect(`${staffPaths.conferenceItem(id)}?done=brief`);
}

export const briefRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.conferenceItemTurn(':id', 'brief'), 'conference-item.brief', (visit) => show(desk, visit)),
  post(staffPaths.conferenceItemTurn(':id', 'brief'), 'conference-item.brief.save', (visit) =>
    save(desk, visit),
  ),
];
