import { Button, Messages, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { say } from '../desk-words.ts';
import type { Returned } from './forms.ts';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** What desk and reporter wrote to each other, and the next question. */
export function Conversation(props: {
  model: ReportModel;
  formToken: string;
  returned: Returned | undefined;
}) {
  const { model, formToken, returned } = props;
  const { messages, report, told } = model.opened;
  const error = returned?.errors.get('question');
  return (
    <section aria-labelledby="conversation">
      <h2 class="govuk-heading-m" id="conversation">
        {t('conversation.title')}
      </h2>
      {messages.length === 0 ? (
        <p class="govuk-body">{t(told === undefined ? 'conversation.notShared' : 'conversation.empty')}</p>
      ) : (
        <Messages
          label={t('conversation.label')}
          atText={t('conversation.at')}
          attributes={{ role: 'region' }}
          items={messages.map((message) => ({
            id: message.messageId,
            type: message.author === 'desk' ? 'sent' : 'received',
            sender:
              message.author === 'desk'
                ? (model.memberName(message.memberId) ?? t('conversation.desk'))
                : t('conversation.reporter'),
            date: say('day', { at: message.sentAt }),
            time: say('time', { at: message.sentAt }),
            dateTime: message.sentAt.toISOString(),
            children: (
              <div
                class="ps-as-told"
                lang={message.author === 'reporter' ? report.language : undefined}
                dir="auto"
              >
                {message.text}
              </div>
            ),
          }))}
        />
      )}
      {model.works ? (
        <form action={staffPaths.ask(report.reportId)} method="post" novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Textarea
            name="question"
            id="question"
            rows={3}
            label={{ text: t('ask.label'), classes: 'govuk-label--s' }}
            hint={{ text: t('ask.hint') }}
            value={returned?.typed.question}
            errorMessage={error === undefined ? undefined : { text: error }}
          />
          <Button classes="govuk-button--secondary" text={t('ask.send')} preventDoubleClick />
        </form>
      ) : null}
    </section>
  );
}
