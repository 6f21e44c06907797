/** The parts of the form that are filled in once. */
import type { ComponentChildren } from 'preact';
import { Callout, Checkboxes, DateInput, PhoneLink } from '../../../design/index.ts';
import { phoneNumbers } from '../../public/phone-numbers.ts';
import { takenChannels } from '../../report.ts';
import { affectedAnswers, dangerAnswers, howOftenAnswers, identityChoices } from '../../told.ts';
import { Choice, errorOf, type FieldsOf, Line, Pick, Text } from './form-fields.tsx';
import { languagesByName } from './spoken-languages.ts';
import { t } from './take-words.ts';

/** The parts as they stand in the form; the groups of things stand between place and caller. */
export const parts = [
  'how',
  'danger',
  'told',
  'place',
  'people',
  'vehicles',
  'phones',
  'businesses',
  'caller',
  'wishes',
] as const;
export type Part = (typeof parts)[number];

function Section({ part, children }: { part: Part; children: ComponentChildren }) {
  return (
    <section class="ps-take__part" aria-labelledby={`part-${part}`} data-part={part}>
      <h2 class="govuk-heading-m" id={`part-${part}`}>
        {t(`section.${part}`)}
      </h2>
      {children}
    </section>
  );
}

interface SectionProps {
  readonly of: FieldsOf;
}

export function HowItCame({ of }: SectionProps) {
  return (
    <Section part="how">
      <Choice
        of={of}
        name="channel"
        label={t('channel')}
        items={takenChannels.map((value) => ({ value, text: t(`channel.${value}`) }))}
        classes="govuk-radios--inline ps-many-radios"
      />
      <div class="ps-fields">
        <Line of={of} name="partner" label={t('partner')} hint={t('partnerHint')} />
        <Line of={of} name="their-reference" label={t('theirReference')} hint={t('theirReferenceHint')} />
      </div>
      <div data-begins="now">
        <Choice
          of={of}
          name="received"
          label={t('received')}
          hint={t('receivedHint')}
          items={(['now', 'earlier'] as const).map((value) => ({ value, text: t(`received.${value}`) }))}
        />
      </div>
      <div class="ps-fields ps-take__earlier" data-shown-for="received=earlier">
        <DateInput
          id="received-day-boxes"
          namePrefix="received"
          fieldset={{ legend: { text: t('receivedDay'), classes: 'govuk-fieldset__legend--s' } }}
          items={dayBoxes('received', of)}
          errorMessage={errorOf(of, 'received-day')}
        />
        <Line
          of={of}
          name="received-time"
          label={t('receivedTime')}
          hint={t('receivedTimeHint')}
          classes="govuk-input--width-5"
        />
      </div>
    </Section>
  );
}

/** Three boxes whose ids are the names of their fields, so that an error leads to the first. */
const dayBoxes = (prefix: 'received' | 'from', of: FieldsOf) =>
  (['day', 'month', 'year'] as const).map((part) => ({
    name: part,
    id: `${prefix}-${part}`,
    value: of.typed[`${prefix}-${part}`],
  }));

export function DangerNow({ of }: SectionProps) {
  const emergency = <PhoneLink key="emergency" number={phoneNumbers.emergency.number} />;
  return (
    <Section part="danger">
      <Choice
        of={of}
        name="danger"
        label={t('danger')}
        items={dangerAnswers.map((value) => ({ value, text: t(`danger.${value}`) }))}
      />
      <Callout tone="danger" title={t('advice.title')} titleLevel={3}>
        <ul class="govuk-list govuk-list--bullet ps-take__advice">
          <li>{t.rich('advice.stay', { emergency })}</li>
          <li>{t('advice.ask')}</li>
          <li>{t('advice.quiet', { emergency: phoneNumbers.emergency.number, silent: '55' })}</li>
          <li>{t('advice.then')}</li>
        </ul>
      </Callout>
    </Section>
  );
}

export function WhatTheyTold({ of }: SectionProps) {
  return (
    <Section part="told">
      <Text of={of} name="told" label={t('told')} hint={t('toldHint')} rows={9} />
      <div class="ps-take__own">
        <Text of={of} name="observed" label={t('observed')} hint={t('observedHint')} rows={3} />
      </div>
    </Section>
  );
}

export function PlaceAndTime({ of }: SectionProps) {
  return (
    <Section part="place">
      <Text of={of} name="where" label={t('where')} hint={t('whereHint')} rows={2} />
      <Text of={of} name="when" label={t('when')} rows={2} />
      <div class="ps-fields">
        <DateInput
          id="from-boxes"
          namePrefix="from"
          fieldset={{ legend: { text: t('from'), classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: t('fromHint') }}
          items={dayBoxes('from', of)}
          errorMessage={errorOf(of, 'from-day')}
        />
        <Pick
          of={of}
          name="how-often"
          label={t('howOften')}
          empty={t('notSaid')}
          items={howOftenAnswers.map((value) => ({ value, text: t(`howOften.${value}`) }))}
        />
      </div>
    </Section>
  );
}

export function Caller({ of }: SectionProps) {
  return (
    <Section part="caller">
      <Choice
        of={of}
        name="affected"
        label={t('affected')}
        items={affectedAnswers.map((value) => ({ value, text: t(`affected.${value}`) }))}
      />
      <Text of={of} name="how-know" label={t('howKnow')} hint={t('howKnowHint')} rows={2} />
      <div class="ps-fields">
        <div data-begins="en">
          <Pick
            of={of}
            name="language"
            label={t('language')}
            items={languagesByName.map(({ tag, name }) => ({ value: tag, text: name }))}
          />
        </div>
        <Tick of={of} name="interpreter" text={t('interpreter')} />
      </div>
      <Line of={of} name="interpreter-wish" label={t('interpreterWish')} hint={t('interpreterWishHint')} />
    </Section>
  );
}

export function Wishes({ of }: SectionProps) {
  return (
    <Section part="wishes">
      <Choice
        of={of}
        name="identity"
        label={t('identity')}
        classes=""
        items={identityChoices.map((value) => ({
          value,
          text: t(`identity.${value}`),
          hint: t(`identity.${value}Hint`),
        }))}
      />
      <h3 class="govuk-heading-s">{t('contactTitle')}</h3>
      <div class="ps-fields">
        <Line of={of} name="name" label={t('name')} />
        <Line of={of} name="phone" label={t('phone')} classes="ps-ltr" />
        <Line of={of} name="email" label={t('email')} classes="ps-ltr" />
        <Line of={of} name="safe-times" label={t('safeTimes')} />
        <Line of={of} name="safe-words" label={t('safeWords')} />
        <Tick of={of} name="never-voicemail" text={t('neverVoicemail')} />
      </div>
    </Section>
  );
}

const Tick = ({ of, name, text }: { of: FieldsOf; name: string; text: string }) => (
  <Checkboxes
    name={name}
    classes="govuk-checkboxes--small"
    items={[{ value: 'yes', text, checked: of.typed[name] !== undefined }]}
  />
);
