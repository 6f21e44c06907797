/**
 * How somebody is reached, beside their name or reference wherever something moves a member to get in touch [X23]: the rule in codes, which stands
 * unsealed. What is said in words stands a press away, in the book.
 */
import { Badge } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { SupportCase } from '../../case/case.ts';
import type { ContactRule } from '../../contact/contact-rule.ts';
import { say } from '../case-words.ts';
import { t } from './contact-words.ts';

const colours = { 'as-written': 'green', 'not-at-all': 'red', ended: 'red', 'not-settled': 'grey' } as const;

/** Whether they may be reached at all: by words, not by colour alone. */
export const SafeBadge = ({ safe }: Pick<ContactRule, 'safe'>) => (
  <Badge text={say(`safe.${safe}`)} classes={`moj-badge--${colours[safe]} ps-safe-sign`} />
);

/** What of a rule somebody has to know before they do anything: by which ways, when, what may not be said, and whose phone it is. */
function ruleInWords(rule: ContactRule): string[] {
  if (rule.safe !== 'as-written') return [];
  const ways = (rule.ways ?? []).map((way) => say(`way.${way}`)).join(', ');
  const days = rule.days.map((day) => say(`weekday.${day}`)).join(', ');
  const hours =
    rule.from === null || rule.until === null ? '' : say('hours', { from: rule.from, until: rule.until });
  const never = rule.never.map((topic) => say(`never.${topic}`)).join('; ');
  return [
    ways === '' ? t('line.noWay') : t('line.ways', { ways }),
    ...(days === '' && hours === ''
      ? []
      : [t('line.when', { when: [days, hours].filter(Boolean).join(', ') })]),
    ...(never === '' ? [] : [t('line.never', { never })]),
    ...(rule.hashes.length === 0 ? [] : [t('line.words')]),
    ...(rule.shared === 'no' ? [] : [t(`line.shared.${rule.shared}`)]),
    ...(rule.voicemail === 'never' ? [t('line.noVoicemail')] : []),
  ];
}

/** The sign, the rule and the way to the page by which every try goes. */
export function ContactLine({ one }: { one: Pick<SupportCase, 'caseId' | 'reference' | 'contact'> }) {
  const { contact } = one;
  return (
    <div class="ps-contact-line">
      <SafeBadge safe={contact?.safe ?? 'not-settled'} />{' '}
      {contact === null ? null : <span>{ruleInWords(contact).join(' ')}</span>}{' '}
      <a class="govuk-link" href={staffPaths.caseContact(one.caseId)}>
        {t('line.before')}
        <span class="govuk-visually-hidden">: {one.reference}</span>
      </a>
    </div>
  );
}
