import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { HoldDialog } from '../dialogs/HoldDialog.tsx';
import { ReleaseDialog } from '../dialogs/ReleaseDialog.tsx';
import { ExplanationPane } from '../explain/ExplanationPane.tsx';
import foot from '../explain/explain.module.css';
import { LeftBehind } from '../explain/LeftBehind.tsx';
import { ReleaseBar } from '../explain/ReleaseBar.tsx';
import { ReleaseRefusal } from '../explain/ReleaseRefusal.tsx';
import { PatientSeesDialog } from '../view/PatientSeesDialog.tsx';
import { HoldCard } from './HoldCard.tsx';
import styles from './page.module.css';
import { ReleasedExplanation } from './ReleasedExplanation.tsx';
import { ResultHead } from './ResultHead.tsx';
import { StateBanner } from './StateBanner.tsx';
import { type ResultPageParts, useResultPage } from './use-result-page.ts';
import { useResultActions } from './use-result-actions.ts';
import { ValueTable } from './ValueTable.tsx';

interface ResultPageProps {
  readonly result: Result;
  readonly onBack: () => void;
  /** Esc in the text: the focus goes to the page, so that Tab is no trap. */
  readonly onLeave: () => void;
}

interface PartProps {
  readonly result: Result;
  readonly parts: ResultPageParts;
}

/** What was found: the values and what the laboratory concludes from them. */
function Findings({ result, parts }: PartProps) {
  const { t } = useTranslation('results');
  const insert = result.may.explain ? parts.insert : undefined;
  return (
    <>
      {result.values.length > 0 && (
        <Panel title={t('table.title')} level={3}>
          <ValueTable result={result} onInsert={insert} />
        </Panel>
      )}
      {result.conclusion !== null && (
        <Panel title={t('page.conclusion')} level={3}>
          <PlainText as="block" text={result.conclusion} />
        </Panel>
      )}
      {result.values.length === 0 && result.conclusion === null && (
        <p className={styles.quiet}>{t('page.nothingFound')}</p>
      )}
    </>
  );
}

/** What stands in the way of the release, and the ways to let it go or keep it back. */
function Foot({ result, parts }: PartProps) {
  const { release } = parts;
  const { may } = result;
  if (!may.explain && !may.release && !may.hold) return null;
  return (
    <div className={foot.foot}>
      {release.error !== null && (
        <ReleaseRefusal
          error={release.error}
          onRetry={() => release.release()}
          onBlanks={parts.toBlanks}
          onFindings={parts.toFindings}
          onOverride={release.release}
        />
      )}
      {release.stopped !== undefined && (
        <p role="alert" className={foot.stopped}>
          {release.stopped}
        </p>
      )}
      <ReleaseBar
        result={result}
        body={parts.explanation.body}
        patientOnly={parts.patientOnly}
        isBusy={release.isReleasing}
        onPatientOnly={parts.setPatientOnly}
        onBlanks={parts.toBlanks}
        onRelease={() => release.release()}
        onBare={() => parts.setDialog('bare')}
        onHold={() => parts.setDialog('hold')}
      />
    </div>
  );
}

function Dialogs({ result, parts }: PartProps) {
  const { dialog, setDialog } = parts;
  const close = () => setDialog(undefined);
  if (dialog === 'hold') return <HoldDialog result={result} onClose={close} />;
  if (dialog === 'bare') return <ReleaseDialog result={result} onClose={close} />;
  if (dialog === undefined) return null;
  return <PatientSeesDialog result={result} draft={parts.text} patientOnly={parts.patientOnly} onClose={close} />;
}

/** One result: of whom, what was found, the explanation for the patient, and when it reaches them. */
export function ResultPage({ result, onBack, onLeave }: ResultPageProps) {
  const { t } = useTranslation('results');
  const now = useNow(30_000);
  const parts = useResultPage(result);
  useResultActions(result, parts);
  const { explanation } = parts;
  const isOpen = result.state !== 'released';
  // Text that somebody wrote stays in their hands, also when another has to release it.
  const isWriting = result.may.explain || (isOpen && parts.text !== '');
  const isLeft = !isOpen && (result.draft !== null || explanation.keeper.latest !== undefined);
  return (
    <>
      <div
        ref={parts.scroller}
        className={styles.scroller}
        role="region"
        aria-label={t('page.content')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
      >
        <ResultHead result={result} now={now} onBack={onBack} onPatientView={() => parts.setDialog('sees')} />
        <div className={styles.body}>
          <StateBanner result={result} now={now} />
          <HoldCard result={result} />
          <Findings result={result} parts={parts} />
          {result.explanation && <ReleasedExplanation explanation={result.explanation} />}
          {isLeft && <LeftBehind resultId={result.id} explanation={explanation} />}
          {isWriting && (
            <ExplanationPane
              explanation={explanation}
              check={parts.check}
              isReleasing={parts.release.isReleasing}
              onLeave={onLeave}
              onSnippets={result.snippets.length > 0 ? parts.toSnippets : undefined}
              handle={parts.editor}
            />
          )}
          {isOpen && !result.may.explain && <p className={styles.quiet}>{t('page.notYours')}</p>}
        </div>
      </div>
      <Foot result={result} parts={parts} />
      <Dialogs result={result} parts={parts} />
    </>
  );
}
