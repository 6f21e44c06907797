import { Button, Details, Tag, Textarea } from '../../../design/index.ts';
import { FormFields, noon, problemInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { agreeFields, minuteFields } from './meeting-forms.ts';
import type { FormShown, ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** The meeting about one item: what is agreed, and what was said; the forms only while the conference is open. */
export function MeetingPart(props: ItemProps) {
  if (props.conference.openedAt === null) return null;
  return (
    <>
      <Agreed {...props} />
      <Minutes {...props} />
    </>
  );
}

function Head({ id, title }: { id: string; title: string }) {
  return (
    <div class="ps-part-head">
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
    </div>
  );
}

const taskColours = { open: 'yellow', done: 'green', cancelled: 'grey' } as const;

function Agreed({ actions, agree, doers, item, formToken, agencyName, nameOf }: ItemProps) {
  return (
    <section class="ps-case-part" aria-labelledby="agreed">
      <Head id="agreed" title={t('agreed')} />
      {actions.length === 0 ? <p class="govuk-body">{t('agreed.none')}</p> : null}
      <ul class="ps-plain-list">
        {actions.map(({ action, what, state }) => (
          <li>
            <span class="ps-as-told">{what}</span>{' '}
            <Tag text={t(`agreed.${state}`)} classes={`govuk-tag--${taskColours[state]}`} />
            <span class="ps-second ps-block">
              {action.ownerId === null
                ? t('agreed.anybody', { agency: agencyName(action.agencyId) })
                : t('agreed.who', { name: nameOf(action.ownerId), agency: agencyName(action.agencyId) })}
              {`, ${t('agreed.due', { at: noon(action.dueOn) })}`}
            </span>
          </li>
        ))}
      </ul>
      {agree === undefined ? null : (
        <form
          class="ps-case-form"
          method="post"
          action={staffPaths.conferenceItemTurn(item.itemId, 'agree')}
          noValidate
        >
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{t('agree')}</h3>
          <p class="govuk-body">{t('agree.lead')}</p>
          <input type="hidden" name="form-token" value={formToken} />
          <FormFields fields={agreeFields(doers)} {...agree} speak={t} />
          <Button text={t('agree.save')} preventDoubleClick />
        </form>
      )}
    </section>
  );
}

function Minutes(props: ItemProps) {
  const { minutes, minute, item, formToken } = props;
  return (
    <section class="ps-case-part" aria-labelledby="minutes">
      <Head id="minutes" title={t('minutes')} />
      {minutes.length === 0 ? <p class="govuk-body">{t('minutes.none')}</p> : null}
      <ol class="ps-plain-list">
        {minutes.map((each) => (
          <Minute {...props} one={each} />
        ))}
      </ol>
      {minute === undefined ? null : (
        <form
          class="ps-case-form"
          method="post"
          action={staffPaths.conferenceItemTurn(item.itemId, 'minute')}
          noValidate
        >
          <input type="hidden" name="form-token" value={formToken} />
          <FormFields fields={minuteFields} {...minute} speak={t} />
          <Button text={t('minute.save')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </section>
  );
}

function Minute({
  one,
  nameOf,
  item,
  agree,
  formToken,
  correction,
}: ItemProps & { readonly one: ItemProps['minutes'][number] }) {
  return (
    <li class="ps-minute">
      <span class="ps-as-told ps-block">{one.words}</span>
      <span class="ps-second">{t('minutes.by', { name: nameOf(one.by), at: one.at })}</span>
      {one.corrections.map((each) => (
        <span class="ps-as-told ps-block">
          {t('minutes.corrected', { name: nameOf(each.by), at: each.at, words: each.words })}
        </span>
      ))}
      {agree === undefined ? null : (
        <a
          class="govuk-link ps-block"
          href={`${staffPaths.conferenceItem(item.itemId)}?from=${encodeURIComponent(one.about)}#what`}
        >
          {t('minutes.agree')}
          <span class="govuk-visually-hidden">: {one.words}</span>
        </a>
      )}
      <Details summaryText={t('correct')} open={correction?.about === one.about}>
        <Correct
          about={one.about}
          itemId={item.itemId}
          formToken={formToken}
          shown={correction?.about === one.about ? correction : undefined}
        />
      </Details>
    </li>
  );
}

function Correct(props: {
  readonly about: string;
  readonly itemId: string;
  readonly formToken: string;
  readonly shown: FormShown | undefined;
}) {
  const { about, shown } = props;
  const problem = shown?.problems.get('correction');
  return (
    <form method="post" action={staffPaths.conferenceItemTurn(props.itemId, 'correct')} noValidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      <input type="hidden" name="about" value={about} />
      <Textarea
        id={shown === undefined ? `correction-${about}` : 'correction'}
        name="correction"
        rows={3}
        value={shown?.typed.get('correction')?.text ?? ''}
        label={{ text: t('correct.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('correct.hint') }}
        errorMessage={problem === undefined ? undefined : { text: problemInWords(problem, t) }}
      />
      <Button text={t('correct.save')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}
