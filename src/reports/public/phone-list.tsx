/** Who to call, on several pages alike. */
import { PhoneLink } from '../../design/index.ts';
import { catalogue, type Lang } from '../../platform/words/index.ts';
import { phoneNumbers } from './phone-numbers.ts';
import ar from './phone-words/words/ar.json' with { type: 'json' };
import cy from './phone-words/words/cy.json' with { type: 'json' };
import en from './phone-words/words/en.json' with { type: 'json' };
import ro from './phone-words/words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** Numbers to call when it is not an emergency. */
export function PhoneList({ lang }: { lang: Lang }) {
  const t = words(lang);
  const lines = [
    { number: phoneNumbers.helpline.number, name: t('helpline'), text: t('helplineText') },
    { number: phoneNumbers.policeNonEmergency.number, name: t('police'), text: t('policeText') },
    { number: phoneNumbers.crimestoppers.number, name: t('crimestoppers'), text: t('crimestoppersText') },
  ];
  return (
    <dl class="ps-phones">
      {lines.map(({ number, name, text }) => (
        <div class="ps-phones__one">
          <dt class="ps-phones__name">{name}</dt>
          <dd class="ps-phones__number">
            <PhoneLink number={number} />
          </dd>
          <dd class="ps-phones__text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How to call 999, also without a voice. */
export function EmergencyAdvice({ lang }: { lang: Lang }) {
  const t = words(lang);
  const emergency = phoneNumbers.emergency.number;
  return (
    <>
      <p class="ps-call">
        <a class="govuk-link ps-call__link" href={`tel:${emergency}`}>
          {t('call999', { emergency })}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('sayWhere')}</li>
        <li>{t('silent', { silent: '55' })}</li>
        <li>{t('relay', { relay: phoneNumbers.relayEmergency.number })}</li>
        <li>{t('language')}</li>
      </ul>
    </>
  );
}
