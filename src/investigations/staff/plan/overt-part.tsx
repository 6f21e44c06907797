import { Button, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf } from '../../investigation/story.ts';
import { areWishesOpen } from '../../plan/wishes.ts';
import { noon, say } from '../say.ts';
import { Change, type PlanProps } from './change.tsx';
import { overtLines } from './overt-lines.ts';
import { t } from './plan-page-words.ts';
import { WishesNote } from './wishes-note.tsx';

const choiceColour = { go: 'green', wait: 'yellow', stop: 'grey' } as const;

/** Whether somebody has decided, and how; that nobody has stands out most. */
function Decided({ of }: { of: EntryOf<'overt'>['body'] }) {
  if (of.state !== 'open') return <Tag text={say(`planState.${of.state}`)} classes="govuk-tag--grey" />;
  return of.choice === 'not-decided' ? (
    <strong class="ps-late ps-block">{t('overt.undecided')}</strong>
  ) : (
    <Tag
      text={t('overt.choice', { choice: say(`overtChoice.${of.choice}`) })}
      classes={`govuk-tag--${choiceColour[of.choice]}`}
    />
  );
}

/** What others will notice, each step with what it means for victims. */
export function OvertPart(props: PlanProps) {
  const { story, one, works } = props;
  const planned = allOf(story, 'overt');
  const id = one.investigationId;
  return (
    <section class="ps-case-part" aria-labelledby="overt">
      <h2 class="govuk-heading-m" id="overt">
        {t('overt')}
      </h2>
      {planned.length === 0 ? <p class="govuk-body ps-measure">{t('overt.none')}</p> : null}
      <ul class="ps-found-list">
        {planned.map((step) => (
          <OneOvert props={props} step={step} />
        ))}
      </ul>
      {works ? (
        <Button
          href={staffPaths.investigationWrite(id, 'overt')}
          text={t('overt.add')}
          classes="govuk-button--secondary"
        />
      ) : null}
    </section>
  );
}

/** One step that others will notice: what it means for victims, whether their wishes are known, and what was decided. */
function OneOvert({ props, step }: { props: PlanProps; step: EntryOf<'overt'> }) {
  const { about, body } = step;
  return (
    <li class="ps-found">
      <strong>{body.what}</strong>{' '}
      <span class="ps-second">{t('overt.line', { kind: say(`overt.${body.kind}`), at: noon(body.on) })}</span>{' '}
      <Decided of={body} />
      {areWishesOpen(body) && body.state !== 'dropped' ? (
        <WishesNote investigationId={props.one.investigationId} step={step} works={props.works} />
      ) : null}
      <dl class="ps-said ps-said--close ps-said--wide">
        {overtLines(body).map(({ label, text, words }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {text} {words === undefined ? null : <span class="ps-as-told ps-block">{words}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Change props={props} kind="overt" about={about} name={body.what} />
    </li>
  );
}
