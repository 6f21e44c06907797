import { Button, Details, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf } from '../../investigation/story.ts';
import { stepWithoutWishes } from '../../plan/wishes.ts';
import { WishesNote } from '../../staff/plan/wishes-note.tsx';
import { noon, say } from '../../staff/say.ts';
import { type ChargeLine, type ChargeState, type CourtStep, isMistake } from '../charge.ts';
import { toldOfWhat } from '../court-bodies.ts';
import { c, lawInWords, nameOfPerson } from '../court-words.ts';
import { nextStep } from '../next-step.ts';
import { offenceDay } from '../offences.ts';
import { spanInWords, stepInWords, wordsOfStep } from '../step-words.ts';
import type { CourtProps } from './model.ts';
import { TellButton, toldInWords } from './telling-part.tsx';

type CardProps = CourtProps & { readonly line: ChargeLine };

const colours: Readonly<Record<ChargeState, string>> = {
  charged: 'yellow',
  'before-court': 'yellow',
  'awaiting-trial': 'yellow',
  convicted: 'red',
  sentenced: 'red',
  acquitted: 'grey',
  ended: 'grey',
  mistake: 'grey',
};

/** One charge: what it is, where it stands, every step, and what comes next. */
export function ChargeCard(props: CardProps) {
  const { line, story } = props;
  const { charge, steps, state } = line;
  const { body } = charge;
  const without = stepWithoutWishes(story, body.risk);
  const told = allOf(story, 'told').filter((each) => toldOfWhat(each.body) === charge.about);
  return (
    <article class="ps-found" aria-labelledby={`charge-${charge.about}`}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={`charge-${charge.about}`}>
        {c(`offence.${body.offence}`)}{' '}
        <Tag text={c(`state.${state}`)} classes={`govuk-tag--${colours[state]}`} />
      </h3>
      <p class="ps-second govuk-!-margin-bottom-3">{lawInWords(body.offence, offenceDay(body))}</p>
      {without === undefined ? null : (
        <WishesNote investigationId={props.one.investigationId} step={without} works={props.works} />
      )}
      <Next {...props} />
      <ol class="ps-events">
        <li class="ps-event">
          <span class="ps-event__day">{c('on', { at: noon(body.on) })}</span>
          <strong>{c('step.charge', { how: c(`how.${body.how}`) })}</strong>
          <Span of={body} />
          {body.particulars === undefined ? null : (
            <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{body.particulars}</p>
          )}
        </li>
        {inOrder([...steps, ...told]).map((step) => (
          <li class="ps-event">
            <span class="ps-event__day">{c('on', { at: noon(step.body.on) })}</span>
            <strong>{step.kind === 'told' ? toldInWords(story, step) : stepInWords(step)}</strong>
            <Words of={step} />
          </li>
        ))}
      </ol>
      <More {...props} />
    </article>
  );
}

function Span({ of }: { of: EntryOf<'charge'>['body'] }) {
  const span = spanInWords(of);
  return span === undefined ? null : <p class="govuk-body-s govuk-!-margin-bottom-1">{span}</p>;
}

/** In the order of their days: so it shows of which outcome somebody was told. */
const inOrder = (all: readonly (CourtStep | EntryOf<'told'>)[]) =>
  all.toSorted((one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place);

function Words({ of }: { of: CourtStep | EntryOf<'told'> }) {
  const words = wordsOfStep(of);
  return words === undefined ? null : <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{words}</p>;
}

/** The one thing that comes next, as a button; where it only has to be waited for, in words. */
function Next({ one, story, today, works, line }: CardProps) {
  const next = nextStep(story, line, today);
  const id = one.investigationId;
  const { about, body } = line.charge;
  if (next.do === 'nothing') return <p class="govuk-body-s">{c('next.nothing')}</p>;
  if (next.do === 'wait')
    return <p class="govuk-body-s">{c('next.wait', { at: noon(next.hearing.body.on) })}</p>;
  // That somebody is told does not end with the investigation.
  if (!works && !['tell', 'tell-since', 'settle'].includes(next.do)) return null;
  const write = (kind: string, of: { about?: string; of?: string } = { of: about }) =>
    staffPaths.investigationWrite(id, kind, of);
  switch (next.do) {
    case 'heard':
      return (
        <Button
          href={write('heard', { about: next.hearing.about })}
          text={c('next.heard', { at: noon(next.hearing.body.on) })}
        />
      );
    case 'convicted':
      return (
        <Button
          href={write('part', { of: body.of })}
          text={c('next.convicted', { name: nameOfPerson(story, body.of) })}
        />
      );
    case 'end-part':
      return (
        <Button
          href={write('part', { about: next.part.about })}
          text={c('next.end-part', {
            name: nameOfPerson(story, body.of),
            part: say(`part.${next.part.body.as}`).toLowerCase(),
          })}
        />
      );
    case 'tell':
    case 'tell-since':
    case 'settle':
      return <TellButton investigationId={id} next={next} />;
    case 'confiscation':
    case 'reparation':
      return <Button href={write('payment')} text={c(`next.${next.do}`)} />;
    case 'list-hearing':
      return <Button href={write('hearing')} text={c('next.list-hearing')} />;
    case 'plea':
    case 'verdict':
    case 'sentence':
      return <Button href={write(next.do)} text={c(`next.${next.do}`)} />;
  }
}

const more = ['hearing', 'plea', 'verdict', 'sentence', 'payment', 'charge-ended'] as const;

/** Every other step, for whatever the usual course does not bring. */
function More({ one, works, line }: CardProps) {
  if (!works || isMistake(line)) return null;
  const name = c(`offence.${line.charge.body.offence}`);
  return (
    <Details summaryText={c('more')} classes="govuk-!-margin-bottom-2">
      <ul class="govuk-list">
        {more.map((kind) => (
          <li>
            <a
              class="govuk-link"
              href={staffPaths.investigationWrite(one.investigationId, kind, { of: line.charge.about })}
            >
              {c(`more.${kind}`)}
              <span class="govuk-visually-hidden">: {name}</span>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={staffPaths.beginOrder()}>
            {c('more.order')}
          </a>
        </li>
      </ul>
    </Details>
  );
}
