import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf } from '../../investigation/story.ts';
import { stepWithoutWishes } from '../../plan/wishes.ts';
import { WishesNote } from '../../staff/plan/wishes-note.tsx';
import { noon } from '../../staff/say.ts';
import { leftToSettle } from '../disruption-rules.ts';
import { d, nameOfAimed } from '../disruption-words.ts';
import type { DisruptionProps } from './model.ts';

const row = new Intl.ListFormat('en-GB');
const colours = { planned: 'yellow', done: 'green', dropped: 'grey' } as const;

/** Those to come, the soonest first; then what is over, the latest first. */
const inOrder = (visits: readonly EntryOf<'visit'>[]): EntryOf<'visit'>[] => {
  const byDay = visits.toSorted((one, other) => one.body.on.localeCompare(other.body.on));
  return [
    ...byDay.filter(({ body }) => body.state === 'planned'),
    ...byDay.filter(({ body }) => body.state !== 'planned').toReversed(),
  ];
};

export function VisitsPart(props: DisruptionProps) {
  const visits = inOrder(allOf(props.story, 'visit'));
  return (
    <section class="ps-case-part" aria-labelledby="visits">
      <h2 class="govuk-heading-m" id="visits">
        {d('visits')}
      </h2>
      {visits.length === 0 ? <p class="govuk-body">{d('visits.none')}</p> : null}
      {visits.map((visit) => (
        <OneVisit {...props} visit={visit} />
      ))}
    </section>
  );
}

type VisitProps = DisruptionProps & { readonly visit: EntryOf<'visit'> };

function OneVisit(props: VisitProps) {
  const { story, visit } = props;
  const { about, body } = visit;
  const place = nameOfAimed(story, body.of);
  const without = body.state === 'dropped' ? undefined : stepWithoutWishes(story, body.risk);
  const name =
    body.at === undefined
      ? d('visit.name', { place, at: noon(body.on) })
      : d('visit.name.time', { place, at: noon(body.on), time: body.at });
  return (
    <article class="ps-found" aria-labelledby={`visit-${about}`}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={`visit-${about}`}>
        {name} <Tag text={d(`state.${body.state}`)} classes={`govuk-tag--${colours[body.state]}`} />
      </h3>
      <p class="govuk-body ps-as-told govuk-!-margin-bottom-2">{body.why}</p>
      {body.state === 'planned' ? <Left {...props} /> : <Came of={body} />}
      {without === undefined ? null : (
        <WishesNote investigationId={props.one.investigationId} step={without} works={props.works} />
      )}
      <Roles of={body} />
      <Acts {...props} name={name} />
    </article>
  );
}

/** What has to be settled before anybody goes: said before the roles. */
function Left({ story, visit }: VisitProps) {
  const left = leftToSettle(story, visit);
  return left.length === 0 ? (
    <p class="govuk-body-s">{d('visit.settled')}</p>
  ) : (
    <p class="govuk-body-s">
      <strong class="ps-late">{d('visit.left')}</strong>: {row.format(left.map((each) => d(`left.${each}`)))}
    </p>
  );
}

function Came({ of }: { of: EntryOf<'visit'>['body'] }) {
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">{d(`wasMet.${of.met}`)}</p>
      {of.resultWords === undefined ? null : <p class="govuk-body-s ps-as-told">{of.resultWords}</p>}
    </>
  );
}

function Roles({ of }: { of: EntryOf<'visit'>['body'] }) {
  const interpreter = d(`ready.${of.interpreter}`);
  const lines = [
    [d('role.partners'), of.partners.map((each) => d(`partner.${each}`)).join(', '), undefined],
    [d('role.leads'), of.leads, undefined],
    [d('role.speaksFirst'), of.speaksFirst ?? d('role.notSettled'), undefined],
    [d('role.safeguardingLead'), of.safeguardingLead ?? d('role.notSettled'), undefined],
    [d('role.evidence'), of.evidence ?? d('role.notSettled'), undefined],
    [d('role.reception'), d(`ready.${of.reception}`), of.receptionWords],
    [
      d('role.interpreter'),
      of.language === undefined
        ? interpreter
        : d('role.language', { state: interpreter, language: of.language }),
      undefined,
    ],
    ...(of.roles === undefined ? [] : ([[d('role.roles'), '', of.roles]] as const)),
    ...(of.riskTold === undefined ? [] : ([[d('role.riskTold'), '', of.riskTold]] as const)),
    ...(of.lookOut === undefined ? [] : ([[d('role.lookOut'), '', of.lookOut]] as const)),
    ...(of.safeguardsWords === undefined ? [] : ([[d('role.safeguards'), '', of.safeguardsWords]] as const)),
  ] as const;
  return (
    <dl class="ps-said">
      {lines.map(([label, text, words]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {text}
            {words === undefined ? null : <span class="ps-as-told ps-block">{words}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The paper for the people of the visit: to be had before it and after it, also of a closed investigation. */
const Briefing = ({ one, visit, name }: VisitProps & { readonly name: string }) => (
  <>
    <a class="govuk-link" href={staffPaths.visitBriefing(one.investigationId, visit.about)}>
      {d('visit.briefing')}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>{' '}
  </>
);

const SeeEffect = ({ one, visit, name }: VisitProps & { readonly name: string }) =>
  visit.body.state === 'done' ? (
    <a class="govuk-link" href={staffPaths.disruptionEffect(one.investigationId, visit.about)}>
      {d('effect')}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  ) : null;

/** The one next step stands first: decide on the risk, settle what is left, or write what came of it. */
function Acts(props: VisitProps & { readonly name: string }) {
  const { one, story, works, today, visit, name } = props;
  if (!works)
    return (
      <p class="govuk-body-s ps-found__acts">
        <Briefing {...props} /> <SeeEffect {...props} />
      </p>
    );
  const { about, body } = visit;
  const id = one.investigationId;
  const left = leftToSettle(story, visit);
  const isOver = body.state !== 'planned' || body.on < today;
  const write = staffPaths.investigationWrite(id, 'visit', { about });
  return (
    <p class="govuk-body-s ps-found__acts">
      <SeeEffect {...props} />
      {body.state === 'planned' && left.includes('risk') ? (
        <>
          <a class="govuk-link" href={staffPaths.investigationPlan(id)}>
            {d('visit.decide')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>{' '}
        </>
      ) : null}
      <a class="govuk-link" href={write}>
        {d(
          body.state !== 'planned' ? 'change' : left.length > 0 && !isOver ? 'visit.settle' : 'visit.finish',
        )}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>{' '}
      {body.state === 'done' ? (
        <a class="govuk-link" href={staffPaths.investigationWrite(id, 'disruption', { of: body.of })}>
          {d('visit.action')}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>
      ) : null}{' '}
      <Briefing {...props} />
    </p>
  );
}
