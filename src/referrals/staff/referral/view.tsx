import {
  Alert,
  Button,
  CaseHeader,
  ErrorSummary,
  InsetText,
  Split,
  Tag,
  TaskList,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { keepState } from '../../keep-rules.ts';
import { routeName, stateTag } from '../referral-words.ts';
import { sectionsShown } from '../sections.ts';
import { HandOnPart } from './hand-on.tsx';
import { isOpen, type ReferralModel, type ReferralViewProps } from './model.ts';
import { NewerFormPart } from './newer-form.tsx';
import { t } from './page-words.ts';
import { ConcernPart, HistoryPart } from './parts.tsx';

/** One referral: what is missing at a glance, one obvious next step, and the people around it. */
export function ReferralView(props: ReferralViewProps) {
  const { model, wrong } = props;
  const { referral } = model.opened;
  return (
    <>
      {wrong === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[{ href: `#${wrong}`, text: t(`wrong.${wrong}`) }]}
        />
      )}
      <CaseHeader
        caption={t('caption')}
        title={referral.reference}
        facts={[
          { name: t('fact.state'), value: <Tag {...stateTag(referral.state)} /> },
          { name: t('fact.route'), value: routeName(referral.route) },
          { name: t('fact.holder'), value: model.nameOf(referral.holder) },
          ...(referral.absence === null
            ? []
            : [{ name: t('fact.absence'), value: model.nameOf(referral.absence) }]),
          { name: t('fact.begun'), value: t('on', { at: referral.startedAt }) },
        ]}
        actions={isOpen(model) && model.works ? <NextStep model={model} /> : undefined}
      />
      <Keep model={model} />
      <Split>
        <div>
          <Sections model={model} />
          <BeforeItGoes model={model} />
        </div>
        <div>
          <ConsentPart model={model} />
          <ConcernPart model={model} />
          <NewerFormPart {...props} />
          <HandOnPart {...props} />
          <HistoryPart model={model} />
        </div>
      </Split>
    </>
  );
}

const outcomes = [
  'saved',
  'handed-over',
  'absence-named',
  'check-asked',
  'check-good',
  'check-needs-work',
  'kept',
  'closed',
  'moved-form',
  'consent',
  'supported',
] as const;

/** What the last press did: a short code in the address, read against a closed list. */
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

/** The one thing to do next: consent, then the first section that misses something, then having it read. */
function NextStep({ model }: { model: ReferralModel }) {
  const { opened } = model;
  const { referralId } = opened.referral;
  if (opened.route === undefined && opened.answers.has('under-18'))
    return <Button href={staffPaths.referralConsent(referralId)} text={t('next.consent')} />;
  const next = sectionsShown(opened).find(({ missing }) => missing > 0);
  if (next !== undefined)
    return (
      <Button
        href={staffPaths.referralSection(referralId, next.section.id)}
        text={t('next.section', { section: next.section.title })}
      />
    );
  return <p class="govuk-body govuk-!-font-weight-bold">{t('next.complete')}</p>;
}

/** Nothing is destroyed: who has left one lying is asked for a decision about the person's safety. */
function Keep({ model }: { model: ReferralModel }) {
  if (!isOpen(model)) return null;
  const keep = keepState(model.opened.referral.changedAt, model.now);
  if (keep === 'fresh') return null;
  return (
    <Alert
      variant="warning"
      variantText={t('keepKind')}
      title={t(`keep.${keep}`)}
      text={t(`keep.${keep}`)}
      role="status"
    />
  );
}

function Sections({ model }: { model: ReferralModel }) {
  const { opened } = model;
  const shown = sectionsShown(opened);
  const missing = shown.reduce((sum, each) => sum + each.missing, 0);
  return (
    <section aria-labelledby="sections">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id="sections">
        {t('sections.title')}
      </h2>
      <p class="govuk-body">
        {missing === 0 ? t('sections.none') : t('sections.missing', { count: missing })}
      </p>
      <TaskList
        items={shown.map(({ section, missing: left, answered }) => ({
          title: { text: section.title },
          ...(model.works && isOpen(model)
            ? { href: staffPaths.referralSection(opened.referral.referralId, section.id) }
            : {}),
          status:
            left === 0
              ? { text: t('section.done') }
              : {
                  tag: {
                    text:
                      answered === 0
                        ? t('section.untouched', { count: left })
                        : t('section.left', { count: left }),
                    classes: answered === 0 ? 'govuk-tag--grey' : 'govuk-tag--blue',
                  },
                },
        }))}
      />
    </section>
  );
}

function ConsentPart({ model }: { model: ReferralModel }) {
  const { referralId, route } = model.opened.referral;
  const answer = model.consents.get('referral');
  return (
    <section class="ps-refer-part" aria-labelledby="consent-part">
      <h2 class="govuk-heading-m" id="consent-part">
        {t('consent.title')}
      </h2>
      {route === 'child-nrm' ? (
        <InsetText text={t('consent.child')} />
      ) : (
        <p class="govuk-body">
          {answer === undefined
            ? t('consent.none')
            : t('consent.stands', { answer: t(`consent.answer.${answer.answer}`), at: answer.givenAt })}
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.referralConsent(referralId)}>
          {route === 'child-nrm' ? t('consent.duties') : t('consent.open')}
        </a>
      </p>
    </section>
  );
}

/** The pages on which a written referral is made stronger, entered, and kept to its dates. */
function BeforeItGoes({ model }: { model: ReferralModel }) {
  const { referralId } = model.opened.referral;
  return (
    <section class="ps-refer-part" aria-labelledby="pack-part">
      <h2 class="govuk-heading-m" id="pack-part">
        {t('pack.title')}
      </h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={staffPaths.referralEvidence(referralId)}>
            {t('pack.evidence')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={staffPaths.referralQuality(referralId)}>
            {t('pack.quality')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={staffPaths.referralPack(referralId)}>
            {t('pack.open')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={staffPaths.referralClock(referralId)}>
            {t('pack.clock')}
          </a>
        </li>
        {model.works ? (
          <li>
            <a class="govuk-link" href={staffPaths.referralShare(referralId)}>
              {t('pack.share')}
            </a>
          </li>
        ) : null}
        {model.works ? (
          <li>
            <a class="govuk-link" href={staffPaths.caseFromReferral(referralId)}>
              {t('pack.support')}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
