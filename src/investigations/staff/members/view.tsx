import type { ComponentChildren } from 'preact';
import type { NamedMember } from '../../../access/index.ts';
import { Button, ErrorSummary, InsetText, Select, Split, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

type Which = 'name' | 'off';
type Wrong = `${Which}.${'who' | 'why'}`;

/** A form that came back: which, what was typed, and what is missing. */
export interface Returned {
  readonly which: Which;
  readonly who: string;
  readonly why: string;
  readonly wrong: readonly Wrong[];
}
interface Somebody {
  readonly memberId: string;
  readonly name: string;
}

interface MembersProps {
  readonly id: string;
  readonly lead: string;
  readonly me: string;
  readonly named: readonly NamedMember[];
  /** Whom this member could name. */
  readonly others: readonly Somebody[];
  readonly returned: Returned | undefined;
  readonly meanwhile: boolean;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Who knows of an investigation, and the two forms that change it. */
export function MembersView(props: MembersProps) {
  const { named, me, nameOf, returned } = props;
  const now = named.filter(({ endedAt }) => endedAt === null);
  const past = named.filter(({ endedAt }) => endedAt !== null);
  const offable = now
    .filter(({ memberId }) => memberId !== me)
    .map(({ memberId }) => ({ memberId, name: nameOf(memberId) }));
  return (
    <>
      {returned === undefined || returned.wrong.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={returned.wrong.map((each) => ({
            href: `#${each.replace('.', '-')}`,
            text: t(`${each}.needed`),
          }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {props.meanwhile ? <InsetText text={t('meanwhile')} /> : null}
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <p class="govuk-body ps-measure">{t('lead.groups')}</p>
      <ul class="ps-found-list">
        {now.map((one) => (
          <li class="ps-found">
            <strong>{nameOf(one.memberId)}</strong>{' '}
            {[
              ...(one.memberId === me ? [t('you')] : []),
              ...(one.memberId === props.lead ? [t('leads')] : []),
            ].join(', ')}
            <p class="ps-second">
              {one.namedBy === one.memberId
                ? t('namedSelf', { at: one.namedAt })
                : t('named', { name: nameOf(one.namedBy), at: one.namedAt })}
            </p>
          </li>
        ))}
      </ul>
      <Split>
        <ChangeForm {...props} which="name" who={props.others} none={t('name.nobody')} />
        <ChangeForm {...props} which="off" who={offable} none={t('off.nobody')} explain={t('off.lead')} />
      </Split>
      {past.length === 0 ? null : (
        <section aria-labelledby="past">
          <h2 class="govuk-heading-m" id="past">
            {t('past')}
          </h2>
          <ul class="ps-found-list">
            {past.map((one) => (
              <li class="ps-found">
                {nameOf(one.memberId)}
                <p class="ps-second">
                  {t('named', { name: nameOf(one.namedBy), at: one.namedAt })}.{' '}
                  {t('until', { name: nameOf(one.endedBy ?? ''), at: one.endedAt ?? one.namedAt })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ChangeProps extends MembersProps {
  readonly which: Which;
  readonly who: readonly Somebody[];
  readonly none: string;
  readonly explain?: string;
}

function ChangeForm({ id, which, who, none, explain, returned, formToken }: ChangeProps) {
  const mine = returned?.which === which ? returned : undefined;
  const error = (field: 'who' | 'why') =>
    mine?.wrong.includes(`${which}.${field}`) ? { text: t(`${which}.${field}.needed`) } : undefined;
  return (
    <section class="ps-case-part" aria-labelledby={`${which}-title`}>
      <h2 class="govuk-heading-m" id={`${which}-title`}>
        {t(`${which}.title`)}
      </h2>
      {who.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <form
          method="post"
          noValidate
          action={
            which === 'name' ? staffPaths.nameForInvestigation(id) : staffPaths.takeOffInvestigation(id)
          }
        >
          <input type="hidden" name="form-token" value={formToken} />
          {explain === undefined ? null : <p class="govuk-body">{explain}</p>}
          <Select
            id={`${which}-who`}
            name="who"
            label={{ text: t(`${which}.who`), classes: 'govuk-label--s' }}
            value={mine?.who ?? ''}
            errorMessage={error('who')}
            items={[
              { value: '', text: t('name.choose') },
              ...who.map(({ memberId, name }) => ({ value: memberId, text: name })),
            ]}
          />
          <Textarea
            id={`${which}-why`}
            name="why"
            rows={3}
            label={{ text: t(`${which}.why`), classes: 'govuk-label--s' }}
            value={mine?.why ?? ''}
            errorMessage={error('why')}
          />
          <Button
            text={t(`${which}.do`)}
            preventDoubleClick
            {...(which === 'off' ? { classes: 'govuk-button--secondary' } : {})}
          />
        </form>
      )}
    </section>
  );
}
