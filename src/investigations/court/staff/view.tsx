import { Button, EmptyState, InsetText, Split, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { allOf, oneOf, partsOf } from '../../investigation/story.ts';
import { DefenceLines } from '../../staff/one/defence-lines.tsx';
import { Overlaps } from '../../staff/one/people-part.tsx';
import { noon, say } from '../../staff/say.ts';
import { TakenBackNote } from '../../staff/taken-back-note.tsx';
import { chargesOf } from '../charge.ts';
import { c, nameOfPerson } from '../court-words.ts';
import { closingOf, mattersOf } from '../telling.ts';
import { ChargeCard } from './charge-card.tsx';
import type { CourtProps } from './model.ts';
import { Telling } from './telling-part.tsx';
import { WitnessPart } from './witness-part.tsx';

/** Every defendant with their charges; beside them, victims and witnesses. */
export function CourtView(props: CourtProps) {
  const { story } = props;
  const defendants = [
    ...new Set([
      ...allOf(story, 'charge').map(({ body }) => body.of),
      ...allOf(story, 'advice').map(({ body }) => body.of),
      ...allOf(story, 'ordered').map(({ body }) => body.of),
    ]),
  ];
  return (
    <>
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{c('heading')}</h1>
      <p class="govuk-body ps-measure">{c('lead')}</p>
      {defendants.length === 0 ? null : <Papers {...props} />}
      <TakenBackNote takenBack={props.takenBack} />
      {props.works ? null : <InsetText text={c('closed')} />}
      <Overlaps {...props} />
      <Split>
        <div>
          <Closing {...props} />
          {defendants.length === 0 && props.works ? <Nobody {...props} /> : null}
          {defendants.map((person) => (
            <Defendant {...props} person={person} />
          ))}
        </div>
        <div>
          <WitnessPart {...props} />
        </div>
      </Split>
    </>
  );
}

/** That it was closed and nobody was charged, and who is to be told so. */
function Closing(props: CourtProps) {
  const closing = closingOf(props.story);
  const on = closing?.outcomes[0]?.body.on;
  if (closing === undefined || on === undefined) return null;
  return (
    <section class="ps-case-part" aria-labelledby="closing">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="closing">
        {c('closing.title')}
      </h2>
      <p class="govuk-body">{c('closing.day', { at: noon(on) })}</p>
      <Telling {...props} matter={closing} />
    </section>
  );
}

/** To take to the prosecutor or the court; care for victims and witnesses is asked for by itself, and never comes along. */
function Papers({ one, leftOff }: CourtProps) {
  const paper = (of?: Parameters<typeof staffPaths.courtPaper>[1]) =>
    staffPaths.courtPaper(one.investigationId, of);
  return (
    <p class="govuk-body-s ps-found__acts govuk-!-margin-bottom-6">
      <a class="govuk-link" href={paper()}>
        {c('paper.word')}
      </a>{' '}
      <a class="govuk-link" href={paper({ format: 'pdf' })}>
        {c('paper.pdf')}
      </a>
      {leftOff.court === 0 ? null : (
        <span class="ps-second ps-block">{c('paper.apart', { count: leftOff.court })}</span>
      )}
    </p>
  );
}

function Nobody({ one, story }: CourtProps) {
  const id = one.investigationId;
  return (
    <EmptyState title={c('none.title')}>
      <p class="govuk-body">{c('none.text')}</p>
      {allOf(story, 'person').length === 0 ? (
        <p class="govuk-body">
          {c('none.people')}{' '}
          <a class="govuk-link" href={staffPaths.investigation(id)}>
            {c('toOverview')}
          </a>
        </p>
      ) : (
        <>
          <Button href={staffPaths.investigationWrite(id, 'advice')} text={c('advice.add')} />{' '}
          <Button
            href={staffPaths.investigationWrite(id, 'charge')}
            text={c('charge.add')}
            classes="govuk-button--secondary"
          />{' '}
          <Button
            href={staffPaths.investigationWrite(id, 'ordered')}
            text={c('ordered.add')}
            classes="govuk-button--secondary"
          />
        </>
      )}
    </EmptyState>
  );
}

function Defendant({ person, ...props }: CourtProps & { person: string }) {
  const { one, story, works } = props;
  const id = one.investigationId;
  const name = nameOfPerson(story, person);
  const advice = allOf(story, 'advice').filter(({ body }) => body.of === person);
  const charges = chargesOf(story).filter(({ charge }) => charge.body.of === person);
  const defence = oneOf(story, 'defence', person)?.body;
  return (
    <section class="ps-case-part" aria-labelledby={`of-${person}`}>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id={`of-${person}`}>
        {name}{' '}
        {partsOf(story, person).map((part) => (
          <>
            <Tag text={say(`part.${part}`)} classes="govuk-tag--grey" />{' '}
          </>
        ))}
        {props.byConsent.has(`person:${person}`) ? (
          <Tag text={say('takenBack.tag')} classes="govuk-tag--orange" />
        ) : null}
      </h2>
      {defence === undefined ? null : (
        <div class="govuk-!-margin-bottom-2">
          <DefenceLines of={defence} />
        </div>
      )}
      {advice.length === 0 ? null : (
        <ol class="ps-events">
          {advice.map(({ about, body }) => (
            <li class="ps-event">
              <span class="ps-event__day">{c('on', { at: noon(body.on) })}</span>
              <strong>
                {c('defendant.advice', {
                  stage: c(`stage.${body.stage}`),
                  answer: c(`answer.${body.answer}`),
                })}
              </strong>
              <p class="govuk-body-s govuk-!-margin-bottom-1">
                {c('advice.defence', { defence: c(`defence.${body.defence}`) })}
              </p>
              {body.words === undefined ? null : <p class="govuk-body-s ps-as-told">{body.words}</p>}
              <Telling
                {...props}
                matter={
                  mattersOf(story).find((matter) => matter.about === about) ?? {
                    about,
                    of: person,
                    outcomes: [],
                  }
                }
              />
            </li>
          ))}
        </ol>
      )}
      {charges.map((line) => (
        <ChargeCard {...props} line={line} />
      ))}
      <Orders {...props} person={person} />
      {works ? (
        <p class="govuk-body-s ps-found__acts">
          <a class="govuk-link" href={staffPaths.investigationWrite(id, 'charge', { of: person })}>
            {c(charges.length === 0 ? 'charge.add' : 'charge.addOf')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>{' '}
          <a class="govuk-link" href={staffPaths.investigationWrite(id, 'advice', { of: person })}>
            {c('advice.addOf')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>{' '}
          <a class="govuk-link" href={staffPaths.investigationWrite(id, 'ordered', { of: person })}>
            {c('ordered.add')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Whether a court made an order against somebody, as far as anybody wrote it. */
function Orders({ person, one, story, works }: CourtProps & { person: string }) {
  const orders = allOf(story, 'ordered').filter(({ body }) => body.of === person);
  if (orders.length === 0) return null;
  return (
    <ol class="ps-events">
      {orders.map(({ about, body }) => (
        <li class="ps-event">
          <span class="ps-event__day">{c('on', { at: noon(body.on) })}</span>
          <strong>{c(`ordered.${body.made}`)}</strong>{' '}
          {works ? (
            <a
              class="govuk-link"
              href={staffPaths.investigationWrite(one.investigationId, 'ordered', { about })}
            >
              {c('ordered.change')}
              <span class="govuk-visually-hidden">: {c(`ordered.${body.made}`)}</span>
            </a>
          ) : null}
          {body.words === undefined ? null : (
            <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{body.words}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
