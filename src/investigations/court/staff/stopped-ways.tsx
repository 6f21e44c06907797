import { InsetText } from '../../../design/index.ts';
import type { Story } from '../../investigation/story.ts';
import { w } from '../../staff/write/write-words.ts';
import { c, nameOfPerson } from '../court-words.ts';
import type { StoppedWay, StoppedWays } from '../judge-telling.ts';
import { waysToTell } from '../telling.ts';

/** Ways that somebody agreed to and by which they may not be told today, each with why: in the words in which it would be refused afterwards. */
export function Stopped({ stopped }: { readonly stopped: readonly StoppedWay[] }) {
  return (
    <ul class="govuk-list ps-stopped">
      {stopped.map(({ way, stop }) => (
        <li>
          <strong class="ps-late">{c('stopped.way', { way: c(`way.${way}`) })}</strong>{' '}
          {w(`told.stopped.${stop}`)}.
        </li>
      ))}
    </ul>
  );
}

const row = new Intl.ListFormat('en-GB');

/** Before somebody is told: the ways to which they agreed, and which of them are not safe today. `people`: those who may be chosen. */
export function BeforeTelling(props: {
  readonly story: Story;
  readonly people: readonly string[];
  readonly stopped: StoppedWays;
}) {
  const { story, stopped } = props;
  const people = props.people.filter((person) => waysToTell(story, person).length > 0);
  if (people.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{c('before.lead')}</p>
      {people.map((person) => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {c('before.agreed', {
              name: nameOfPerson(story, person),
              ways: row.format(waysToTell(story, person).map((way) => c(`way.${way}`))),
            })}
          </p>
          <Stopped stopped={stopped.get(person) ?? []} />
        </>
      ))}
    </InsetText>
  );
}
