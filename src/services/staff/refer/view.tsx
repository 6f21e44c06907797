import type { ComponentChildren } from 'preact';
import type { Purpose } from '../../../consents/index.ts';
import { Button, ErrorSummary, InsetText } from '../../../design/index.ts';
import {
  AutosaveFields,
  AutosaveSaid,
  FormFields,
  problemInWords,
  saidInWords,
  type Typed,
  Unsaved,
} from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { interpreterInWords, type Preferences, purposeInWords } from '../../../support/index.ts';
import type { Service } from '../../directory/service.ts';
import type { RefersTo } from './refer-form.ts';
import { type FieldRule, type Problem, t } from './refer-words.ts';

interface ReferProps {
  readonly caseId: string;
  readonly service: Service;
  /** The name of the agency, or of the body outside, whose service it is. */
  readonly agency: string;
  readonly to: RefersTo;
  readonly preferences: Preferences;
  /** For what the person agreed that the agency is told. */
  readonly agreed: readonly Purpose[];
  readonly fields: readonly FieldRule[];
  readonly typed: ReadonlyMap<string, Typed>;
  /** When what stands in the form was kept without being sent. */
  readonly keptAt: Date | undefined;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly formToken: string;
  readonly head: ComponentChildren;
}

/** One referral: what is asked, what goes along in any case, and what of the case does, on which ground. */
export function ReferView(props: ReferProps) {
  const { caseId, service, agency, to, problems } = props;
  return (
    <>
      {problems.size === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={[...problems].map(([name, problem]) => ({
            href: `#${name}`,
            text: problemInWords(problem, t),
          }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title', { service: service.name })}</h1>
      <p class="govuk-body ps-measure">{t(`lead.${to}`, { agency })}</p>
      <Always {...props} />
      {to === 'own' ? null : <Agreed {...props} />}
      <Unsaved
        keptAt={props.keptAt}
        drop={staffPaths.dropToService(caseId, service.serviceId)}
        formToken={props.formToken}
      />
      <form
        class="ps-case-form"
        method="post"
        action={staffPaths.caseToService(caseId)}
        noValidate
        data-autosave={staffPaths.keepToService(caseId, service.serviceId)}
      >
        <input type="hidden" name="form-token" value={props.formToken} />
        <AutosaveFields />
        <input type="hidden" name="service" value={service.serviceId} />
        <FormFields fields={props.fields} typed={props.typed} problems={problems} speak={t} />
        <AutosaveSaid />
        <Button text={t(to === 'outside' ? 'write' : 'send')} preventDoubleClick />
      </form>
    </>
  );
}

/** How they want to be spoken with. */
export function PreferencesList({ language, dialect, interpreter }: Preferences) {
  return (
    <dl class="ps-said ps-said--wide">
      <div>
        <dt>{t('always.language')}</dt>
        <dd class="ps-as-told">{[saidInWords(language), dialect].filter(Boolean).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('always.interpreter')}</dt>
        <dd>{interpreterInWords(interpreter)}</dd>
      </div>
    </dl>
  );
}

function Always({ preferences, caseId }: ReferProps) {
  return (
    <section class="ps-case-part" aria-labelledby="always">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="always">
          {t('always')}
        </h2>
        <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'person')}>
          {t('always.change')}
        </a>
      </div>
      <PreferencesList {...preferences} />
    </section>
  );
}

function Agreed({ agreed, agency, caseId, to }: ReferProps) {
  if (agreed.length === 0 && to === 'outside') return <InsetText text={t('notAgreed.outside', { agency })} />;
  if (agreed.length > 0)
    return (
      <InsetText
        text={t('agreed', { agency, purposes: agreed.map(purposeInWords).join(', ').toLowerCase() })}
      />
    );
  return (
    <InsetText>
      {t('notAgreed', { agency })}{' '}
      <a class="govuk-link" href={staffPaths.caseSharing(caseId)}>
        {t('notAgreed.link')}
      </a>
    </InsetText>
  );
}
