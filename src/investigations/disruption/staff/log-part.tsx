import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf, type Story } from '../../investigation/story.ts';
import { stepWithoutWishes } from '../../plan/wishes.ts';
import { WishesNote } from '../../staff/plan/wishes-note.tsx';
import { noon } from '../../staff/say.ts';
import { d, lawOfPower, nameOfAimed } from '../disruption-words.ts';
import type { DisruptionProps } from './model.ts';

type Action = EntryOf<'disruption'>;
const colours = { planned: 'yellow', done: 'green', dropped: 'grey' } as const;

/** Every action, the latest first. */
export function LogPart(props: DisruptionProps) {
  const actions = allOf(props.story, 'disruption').toSorted((one, other) =>
    other.body.on.localeCompare(one.body.on),
  );
  return (
    <section class="ps-case-part" aria-labelledby="log">
      <h2 class="govuk-heading-m" id="log">
        {d('log')}
      </h2>
      {actions.length === 0 ? (
        <p class="govuk-body">{d('log.none')}</p>
      ) : (
        <ol class="ps-found-list">
          {actions.map((action) => (
            <OneAction {...props} action={action} />
          ))}
        </ol>
      )}
    </section>
  );
}

function OneAction({ one, story, works, today, action }: DisruptionProps & { readonly action: Action }) {
  const { about, body } = action;
  const without = body.state === 'dropped' ? undefined : stepWithoutWishes(story, body.risk);
  return (
    <li class="ps-found">
      <strong>{body.what}</strong>{' '}
      <Tag text={d(`state.${body.state}`)} classes={`govuk-tag--${colours[body.state]}`} />
      {body.state === 'planned' && body.on < today ? (
        <strong class="ps-late ps-block">{d('action.late', { at: noon(body.on) })}</strong>
      ) : (
        <span class="ps-second">{d('action.on', { at: noon(body.on) })}</span>
      )}
      <p class="govuk-body-s govuk-!-margin-bottom-1">{byWhom(body)}</p>
      <p class="govuk-body-s govuk-!-margin-bottom-1">{aimedAt(story, body)}</p>
      {body.safeguardsWords === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {d('action.safeguards', { words: body.safeguardsWords })}
        </p>
      )}
      {body.state === 'done' ? (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {d('action.result', { result: d(`result.${body.result}`), met: d(`wasMet.${body.met}`) })}
        </p>
      ) : null}
      {body.resultWords === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{body.resultWords}</p>
      )}
      {without === undefined ? null : (
        <WishesNote investigationId={one.investigationId} step={without} works={works} />
      )}
      <Follow of={body} today={today} />
      <p class="govuk-body-s ps-found__acts">
        {body.state === 'done' ? (
          <a class="govuk-link" href={staffPaths.disruptionEffect(one.investigationId, about)}>
            {d('effect')}
            <span class="govuk-visually-hidden">: {body.what}</span>
          </a>
        ) : null}
        {works ? (
          <a
            class="govuk-link"
            href={staffPaths.investigationWrite(one.investigationId, 'disruption', { about })}
          >
            {d(body.state === 'planned' ? 'visit.finish' : 'change')}
            <span class="govuk-visually-hidden">: {body.what}</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function byWhom(body: Action['body']): string {
  const partner = d(`partner.${body.partner}`);
  const power =
    body.power === 'none'
      ? d('power.none')
      : d('power.option', { power: d(`power.${body.power}`), law: lawOfPower(body.power) });
  return body.partnerWords === undefined
    ? d('action.by', { partner, power })
    : d('action.by.words', { partner, words: body.partnerWords, power });
}

const aimedAt = (story: Story, body: Action['body']): string =>
  d('action.aim', {
    aim: d(`aimed.${body.aim}`),
    name: body.of === undefined || body.aim === 'trade' ? (body.trade ?? '') : nameOfAimed(story, body.of),
  });

function Follow({ of, today }: { of: Action['body']; today: string }) {
  if (of.follow === undefined || of.followOn === undefined) return null;
  if (of.followState !== 'open')
    return (
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {d(of.followState === 'done' ? 'action.followed' : 'action.followDropped', { words: of.follow })}
      </p>
    );
  const text = d('action.follow', { at: noon(of.followOn), words: of.follow });
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      {of.followOn < today ? <strong class="ps-late">{text}</strong> : text}
    </p>
  );
}
