import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf, type Story } from '../../investigation/story.ts';
import { nameOfThing, noon } from '../../staff/say.ts';
import { toldOfWhat } from '../court-bodies.ts';
import { c, nameOfPerson } from '../court-words.ts';
import { type NextToTell, nextToTell } from '../next-step.ts';
import type { Matter } from '../telling.ts';
import type { CourtProps } from './model.ts';

/** That somebody was told, and how. */
export const toldInWords = (story: Story, { body }: EntryOf<'told'>): string =>
  c('step.told', { name: nameOfPerson(story, body.of), way: c(`way.${body.way}`) });

/** To tell somebody, or to ask first how they may be told. */
export function TellButton({ investigationId, next }: { investigationId: string; next: NextToTell }) {
  const { about } = next.person;
  return (
    <Button
      href={
        next.do === 'settle'
          ? staffPaths.investigationWrite(investigationId, 'care', { about })
          : staffPaths.investigationWrite(investigationId, 'told', { of: about })
      }
      text={c(`next.${next.do}`, { name: nameOfThing(next.person) })}
    />
  );
}

/** Of a decision not to charge, or of the closing: who is told next, and who was told. Of what asks nobody to be told any more, who was. */
export function Telling({ one, story, matter }: CourtProps & { matter: Matter }) {
  const next = nextToTell(story, matter);
  const told = allOf(story, 'told').filter(({ body }) => toldOfWhat(body) === matter.about);
  return (
    <>
      {next === undefined ? null : <TellButton investigationId={one.investigationId} next={next} />}
      {next === undefined && told.length > 0 && matter.outcomes.length > 0 ? (
        <p class="govuk-body-s">{c('told.all')}</p>
      ) : null}
      {told.length === 0 ? null : (
        <ol class="ps-events">
          {told.map((each) => (
            <li class="ps-event">
              <span class="ps-event__day">{c('on', { at: noon(each.body.on) })}</span>
              <strong>{toldInWords(story, each)}</strong>
              {each.body.words === undefined ? null : (
                <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{each.body.words}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
