import { Alert, Button, ButtonGroup, CaseHeader, InsetText, Tag } from '../../../design/index.ts';
import { noon, WordsOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { Service } from '../../directory/service.ts';
import type { ServiceVersion } from '../../directory/service-store.ts';
import { fundingOn } from '../../service-rules.ts';
import { runBy, say, waitingSaid, waitingTag } from '../say.ts';
import { serviceFields } from '../write/service-form.ts';
import { w } from '../write/write-words.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface OneProps {
  readonly one: Service;
  readonly said: ServiceVersion;
  /** Of this member's agency, and theirs to correct. */
  readonly keeps: boolean;
  /** Whether this member refers people to services, and the case for whose person this one was sought. */
  readonly refers: boolean;
  /** Sees what changed for people who used it, in numbers. */
  readonly counts: boolean;
  readonly forCase: string | undefined;
  readonly today: Day;
  readonly done: string | undefined;
  readonly formToken: string;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** What stands at the head is not said again below. */
const below = serviceFields.filter(
  ({ name }) => !['name', 'provider', 'cost', 'capacity', 'waiting', 'waitingOn'].includes(name),
);

/** All that is said of one service, with the day on which its waiting time was said and the day on which its funding ends. */
export function OneView(props: OneProps) {
  const { one, said, keeps, today } = props;
  const funding = said.body.fundingEndsOn;
  const takes = one.endedOn === null;
  return (
    <>
      <Done done={props.done} />
      <CaseHeader
        caption={runBy(one, props.agencyName)}
        title={one.name}
        facts={[
          {
            name: t('waiting'),
            value: (
              <>
                <Tag {...waitingTag(one.waiting)} />
                <span class="ps-fact-second">{waitingSaid(one, today)}</span>
              </>
            ),
          },
          { name: t('cost'), value: say(`cost.${said.body.cost}`) },
          ...(said.body.capacity === undefined ? [] : [{ name: t('capacity'), value: said.body.capacity }]),
          ...(funding === undefined
            ? []
            : [
                {
                  name: t(fundingOn(funding, today) === 'ended' ? 'fundingEnded' : 'funding'),
                  value:
                    fundingOn(funding, today) === 'on' ? (
                      t('on', { at: noon(funding) })
                    ) : (
                      <strong class="ps-late">{t('on', { at: noon(funding) })}</strong>
                    ),
                },
              ]),
        ]}
        actions={
          props.forCase !== undefined && takes ? (
            <Button href={staffPaths.caseToService(props.forCase, one.serviceId)} text={t('refer')} />
          ) : keeps && one.endedOn === null ? (
            <ButtonGroup>
              <Button href={staffPaths.correctService(one.serviceId)} text={t('correct')} />
              <Button
                href={staffPaths.endService(one.serviceId)}
                text={t('end')}
                classes="govuk-button--secondary"
              />
            </ButtonGroup>
          ) : undefined
        }
      />
      {one.endedOn === null ? null : (
        <InsetText>
          <p class="govuk-body">
            {t('ended', { at: noon(one.endedOn) })} <span class="ps-as-told">{said.body.endedWhy}</span>
          </p>
          {keeps ? (
            <form method="post" action={staffPaths.openServiceAgain(one.serviceId)}>
              <input type="hidden" name="form-token" value={props.formToken} />
              <Button text={t('again')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
            </form>
          ) : null}
        </InsetText>
      )}
      {props.refers && takes && (props.forCase === undefined || one.provider !== null) ? (
        <InsetText text={t(one.provider === null ? 'howToRefer' : 'outside')} />
      ) : null}
      <WordsOf entry={said} fields={below} speak={w} classes="ps-said--wide" />
      <p class="ps-second">
        {t('said', { name: props.nameOf(said.by), agency: props.agencyName(one.agencyId), at: said.at })}{' '}
        <a class="govuk-link" href={staffPaths.serviceVersions(one.serviceId)}>
          {t('versions')}
        </a>
        {props.counts ? (
          <>
            {' · '}
            <a class="govuk-link" href={staffPaths.serviceOutcomes(one.serviceId)}>
              {t('outcomes')}
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

const outcomes = ['added', 'corrected', 'ended', 'again'] as const;

function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('done.kind')} title={text} text={text} role="status" />;
}
