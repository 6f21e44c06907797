import type { ComponentChildren } from 'preact';
import { Callout, SummaryList, type SummaryRow } from '../../../design/index.ts';
import type { ContactTold, Told } from '../../../reports/index.ts';
import { say } from '../desk-words.ts';
import type { ReportModel } from './load-report.ts';
import { languageName, t } from './report-words.ts';
import { Taken } from './taken.tsx';

/** What was told, exactly as it was told. */
export function Received({ model }: { model: ReportModel }) {
  const { report, told } = model.opened;
  return (
    <section aria-labelledby="received">
      <h2 class="govuk-heading-m" id="received">
        {t('received.title')}
      </h2>
      {told === undefined ? (
        <p class="govuk-body">{t('received.notShared', { agency: model.agencyName(report.agencyId) })}</p>
      ) : (
        <>
          <p class="govuk-body-s ps-quiet">
            {t('received.kept')}
            {report.language === 'en' ? null : (
              <>
                {' '}
                {t(report.takenBy === null ? 'received.language' : 'received.spoken', {
                  language: languageName(report.language),
                })}
                .
              </>
            )}
          </p>
          <WhatWasTold told={told} model={model} />
        </>
      )}
      <Contact model={model} />
    </section>
  );
}

/** Words of the reporter: line for line, in their own language and direction. */
function AsTold({
  text,
  lang,
  class: className,
}: {
  text: string;
  lang: string | undefined;
  class?: string;
}) {
  return (
    <div class={`ps-as-told ${className ?? ''}`} lang={lang} dir="auto">
      {text}
    </div>
  );
}

function WhatWasTold({ told, model }: { told: Told; model: ReportModel }) {
  const { report } = model.opened;
  // Whoever takes a report may write it down in another language than was spoken.
  const lang = report.takenBy === null ? report.language : undefined;
  const words = (text: string | undefined) =>
    text === undefined || text === '' ? undefined : <AsTold text={text} lang={lang} />;
  return (
    <>
      <h3 class="govuk-heading-s">{t('q.whatSeen')}</h3>
      <AsTold text={told.whatSeen} lang={lang} class="ps-as-told--main" />
      <Taken model={model} />
      <SummaryList
        classes="ps-dense"
        rows={rows([
          [t('q.danger'), t(`danger.${report.danger}`)],
          [t('q.where'), words(told.where?.text)],
          [t('q.postcode'), told.where?.postcode],
          [t('q.when'), words(told.when?.text)],
          [t('q.from'), told.when?.from && say('day', { at: new Date(`${told.when.from}T12:00:00Z`) })],
          [t('q.howOften'), t(`howOften.${report.howOften}`)],
          [t('q.affected'), t(`affected.${report.affected}`)],
          [t('q.howKnow'), words(told.howKnow)],
        ])}
      />
      <Things
        title={t('people.title')}
        things={told.people.map((person, index) => ({
          name: person.name || t('person.unnamed', { number: index + 1 }),
          facts: rows([
            [t('person.otherNames'), person.otherNames],
            [t('person.approximateAge'), person.approximateAge],
            [t('person.dateOfBirth'), person.dateOfBirth],
            [t('person.sex'), person.sex && t(`sex.${person.sex}`)],
            [t('person.nationality'), person.nationality],
            [t('person.role'), person.role && t(`role.${person.role}`)],
            [t('person.description'), words(person.description)],
          ]),
        }))}
      />
      <Things
        title={t('vehicles.title')}
        things={told.vehicles.map((vehicle, index) => ({
          name: vehicle.plate || t('vehicle.unnamed', { number: index + 1 }),
          facts: rows([
            [t('vehicle.make'), vehicle.make],
            [t('vehicle.colour'), vehicle.colour],
            [t('vehicle.description'), words(vehicle.description)],
          ]),
        }))}
      />
      <Things
        title={t('phones.title')}
        things={told.phones.map((phone) => ({
          name: phone.number,
          facts: rows([[t('phone.whose'), phone.whose]]),
        }))}
      />
      <Things
        title={t('businesses.title')}
        things={told.businesses.map((business, index) => ({
          name: business.name || t('business.unnamed', { number: index + 1 }),
          facts: rows([
            [t('business.website'), business.website],
            [t('business.companyNumber'), business.companyNumber],
            [t('business.kind'), business.kind],
          ]),
        }))}
      />
    </>
  );
}

/** Only what was told is shown: an unanswered question is no row. */
function rows(told: readonly (readonly [string, ComponentChildren])[]): SummaryRow[] {
  return told.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ key: { text: name }, value: { children: value } }],
  );
}

interface Thing {
  readonly name: string;
  readonly facts: readonly SummaryRow[];
}

function Things({ title, things }: { title: string; things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {things.map(({ name, facts }) =>
        facts.length === 0 ? (
          <p class="govuk-body ps-thing">{name}</p>
        ) : (
          <SummaryList classes="ps-dense" card={{ title: { text: name, headingLevel: 4 } }} rows={facts} />
        ),
      )}
    </>
  );
}

function Contact({ model }: { model: ReportModel }) {
  const { report, contact } = model.opened;
  const anonymous = report.identityChoice === 'anonymous';
  const own = report.agencyId === model.me.agencyId;
  return (
    <>
      <h3 class="govuk-heading-s">{t('contact.title')}</h3>
      <p class="govuk-body">{t(`contact.${report.identityChoice}`)}</p>
      {anonymous || contact !== undefined ? null : (
        <p class="govuk-body">
          {own ? t('contact.nothing') : t('contact.notShared', { agency: model.agencyName(report.agencyId) })}
        </p>
      )}
      {contact === undefined ? null : <Ways contact={contact} />}
    </>
  );
}

function Ways({ contact }: { contact: ContactTold }) {
  return (
    <>
      <Callout>
        <p class="govuk-body">
          <strong>{t('contact.safe')}</strong>
          {contact.neverVoicemail === true ? <strong> {t('contact.voicemail')}</strong> : null}
        </p>
      </Callout>
      <SummaryList
        classes="ps-dense"
        rows={rows([
          [t('contact.name'), contact.name],
          [t('contact.phone'), contact.phone],
          [t('contact.email'), contact.email],
          [t('contact.safeTimes'), contact.safeTimes],
          [t('contact.safeWords'), contact.safeWords],
        ])}
      />
    </>
  );
}
