import {
  Alert,
  Button,
  CaseHeader,
  Details,
  ErrorSummary,
  InsetText,
  LiveWhole,
  Split,
  Tag,
} from '../../../design/index.ts';
import { FormFields, problemInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { levelTag } from '../../../support/index.ts';
import { stateOf } from '../../conference/conference.ts';
import { ageTag } from '../say.ts';
import { BriefPart } from './brief-part.tsx';
import { BroughtPart } from './brought-part.tsx';
import { KnowingPart } from './knowing-part.tsx';
import { MeetingPart } from './meeting-part.tsx';
import type { ItemProps } from './model.ts';
import { partFields, t } from './part-form.ts';
import { NextTurn, TimeOf } from './turn.tsx';

/** One item: what it is about and what each agency brings; one's own part, the meeting, and who may know of it. */
export function ItemView(props: ItemProps) {
  const { item, conference, agencies, agencyName } = props;
  const problems = [props.form, props.agree, props.minute, props.correction].flatMap((each) => [
    ...(each?.problems ?? []),
  ]);
  return (
    <>
      {problems.length === 0 ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('typed')}
          errorList={problems.map(([name, problem]) => ({
            href: `#${name}`,
            text: problemInWords(problem, t),
          }))}
        />
      )}
      <LiveItem itemId={item.itemId} />
      {props.minding ?? <InsetText text={t('reach', { agency: agencyName(item.agencyId) })} />}
      <CaseHeader
        caption={t('caption', { title: conference.title, reference: item.reference })}
        title={props.brief?.body.whom ?? item.reference}
        facts={[
          { name: t('fact.risk'), value: <RiskOf {...props} /> },
          { name: t('fact.age'), value: <Tag {...ageTag(item.age)} /> },
          { name: t('fact.slot'), value: <TimeOf {...props} /> },
          { name: t('fact.on'), value: agencies.map(agencyName).join(', ') },
        ]}
        actions={<NextTurn {...props} />}
      />
      <Split>
        <div>
          <BriefPart {...props} />
          <BroughtPart {...props} />
        </div>
        <div>
          <MeetingPart {...props} />
          <OwnPart {...props} />
          {props.holds ? <KnowingPart {...props} /> : null}
        </div>
      </Split>
    </>
  );
}

/** As it was judged last, and what it was before that. */
function RiskOf({ item, risks: [last, before] }: ItemProps) {
  return (
    <>
      <Tag {...levelTag(item.riskLevel)} />{' '}
      {last === undefined || before === undefined ? null : (
        <span class="ps-second">
          {t('fact.risk.was', { at: last.at })} {levelTag(before.level).text}
        </span>
      )}
    </>
  );
}

/**
 * Lets an open item follow whether its reader is on it: what the person takes back leaves the screen at once [X8]. Filled in by script alone;
 * without it the next request shows the same.
 */
function LiveItem({ itemId }: { itemId: string }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'item', id: itemId })}`;
  return (
    <LiveWhole
      events={events}
      title={t('gone.title')}
      text={t('gone.text')}
      next={{ href: staffPaths.conferences(), text: t('gone.all') }}
    />
  );
}

/** Beforehand it is what is to be done here; once the conference is open it is folded away. */
function OwnPart(props: ItemProps) {
  const { form, settings, own, conference } = props;
  if (form === undefined) return null;
  const title = t(settings.some((each) => each.agencyId === own) ? 'write.again' : 'write');
  if (stateOf(conference) === 'coming')
    return (
      <section class="ps-case-part" aria-labelledby="write">
        <div class="ps-part-head">
          <h2 class="govuk-heading-m" id="write">
            {title}
          </h2>
        </div>
        <PartForm {...props} form={form} />
      </section>
    );
  return (
    <Details summaryText={title} open={form.problems.size > 0}>
      <PartForm {...props} form={form} />
    </Details>
  );
}

function PartForm({ item, form, formToken }: ItemProps & { readonly form: NonNullable<ItemProps['form']> }) {
  return (
    <form
      class="ps-case-form"
      method="post"
      action={staffPaths.conferenceItemTurn(item.itemId, 'part')}
      noValidate
    >
      <p class="govuk-body">{t('write.lead')}</p>
      <input type="hidden" name="form-token" value={formToken} />
      <FormFields fields={partFields} typed={form.typed} problems={form.problems} speak={t} />
      <Button text={t('save')} preventDoubleClick />
    </form>
  );
}

const outcomes = [
  'part',
  'brief',
  'left-out',
  'let-in',
  'slot',
  'minute',
  'agreed',
  'corrected',
  'begun',
  'ended',
] as const;
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}
