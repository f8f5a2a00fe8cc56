import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { TeamMember } from '#shared/capabilities/counter/colleague-model.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import context from '../context/context.module.css';
import { useOthersAt } from '../presence/presence-context.ts';
import styles from './colleagues.module.css';
import { RequestCard } from './RequestCard.tsx';

function Member({ member }: { readonly member: TeamMember }) {
  const { t } = useTranslation('colleagues');
  const formats = useFormats();
  const facts = [member.functionTitle, ...member.departmentNames, member.phone ?? ''].filter((fact) => fact !== '');
  return (
    <li>
      <strong>{visibleText(member.name)}</strong>{' '}
      {member.validUntil !== null && <span>{t('panel.until', { date: formats.date(member.validUntil) })}</span>}
      <span className={context.quiet}>{visibleText(facts.join(' · '))}</span>
    </li>
  );
}

function Here({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('colleagues');
  const others = useOthersAt(conversation.item.id);
  if (others.length === 0) return null;
  return (
    <>
      <h3 className={context.heading}>{t('panel.here')}</h3>
      <ul className={context.plainList}>
        {others.map((other) => (
          <li key={other.name}>
            {t(other.isTyping ? 'presence.types' : 'presence.looks', { name: isolatedText(other.name) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What this person replied before to requests about other questions; asked only when the panel is open. */
function AskedBefore() {
  const { t } = useTranslation('colleagues');
  const formats = useFormats();
  const { orpc } = useCore();
  const before = useQuery(orpc.counter.askedBefore.queryOptions({ input: {} }));
  const requests = before.data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <details className={styles.before}>
      <summary>
        {t('panel.before')} ({requests.length})
      </summary>
      {requests.map((request) => (
        <div key={request.requestId} className={styles.reply}>
          <p className={styles.head}>
            <strong>{t(`kind.${request.kind}`)}</strong>
            <span>{t('panel.beforeFrom', { name: isolatedText(request.askedByName) })}</span>
            <time dateTime={request.settledAt}>{formats.dayAndTime(request.settledAt)}</time>
          </p>
          {request.replies.map((reply) => (
            <PlainText key={reply.writtenAt} as="block" text={reply.body} />
          ))}
        </div>
      ))}
    </details>
  );
}

/** Working together on the question: who treats the patient, who is here now, and what was asked of whom. */
export function ColleaguesPanel({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('colleagues');
  const { requests, team, mainPractitioner } = conversation.colleagues;
  return (
    <>
      <h3 className={context.heading}>{t('panel.team')}</h3>
      {team.length === 0 ? (
        <p className={context.nothing}>{t('panel.noTeam')}</p>
      ) : (
        <>
          <dl className={styles.main}>
            <dt>{t('panel.mainPractitioner')}</dt>
            <dd>{mainPractitioner === null ? t('panel.noMainPractitioner') : visibleText(mainPractitioner)}</dd>
          </dl>
          <ul className={styles.team}>
            {team.map((member) => (
              <Member key={member.id} member={member} />
            ))}
          </ul>
        </>
      )}
      <Here conversation={conversation} />
      <h3 className={context.heading}>{t('panel.requests')}</h3>
      {requests.length === 0 ? (
        <p className={context.nothing}>{t('panel.noRequests')}</p>
      ) : (
        requests.map((request) => (
          <RequestCard key={request.id} conversation={conversation} request={request} hasForm={false} />
        ))
      )}
      <p className={styles.notice}>{t('recordNotice')}</p>
      <AskedBefore />
    </>
  );
}
