import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { visibleText } from '#shared/kernel/visible-text.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { mostMegabytes, mostPages, type OpenedPdf, openPdf, type PdfFault, PdfRefused } from './open-pdf.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import styles from './viewer.module.css';
import { ViewerBar } from './ViewerBar.tsx';
import { nextScale } from './zoom.ts';

interface PdfViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
}

type Opening = { readonly pdf: OpenedPdf } | { readonly fault: PdfFault } | undefined;

const faultOf = (error: unknown): PdfFault => (error instanceof PdfRefused ? error.fault : 'broken');

/** The PDF of these bytes, for as long as the calling component is on the screen. */
function useOpenedPdf(bytes: Uint8Array<ArrayBuffer>): Opening {
  const [opening, setOpening] = useState<Opening>(undefined);
  useEffect(() => {
    let isGone = false;
    let opened: OpenedPdf | undefined;
    // pdf.js takes the bytes it is given away to its worker, so it gets a copy.
    openPdf(bytes.slice()).then(
      (pdf) => {
        opened = pdf;
        if (isGone) pdf.close();
        else setOpening({ pdf });
      },
      (error: unknown) => !isGone && setOpening({ fault: faultOf(error) }),
    );
    return () => {
      isGone = true;
      opened?.close();
      setOpening(undefined);
    };
  }, [bytes]);
  return opening;
}

interface PageProps {
  readonly pdf: OpenedPdf;
  readonly page: number;
  readonly scale: number;
  readonly label: string;
}

/** One page on a canvas, with its text beside it for who cannot see it. */
function Page({ pdf, page, scale, label }: PageProps) {
  const { t } = useTranslation('worklist');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<{ readonly text: string } | { readonly fault: PdfFault } | undefined>(undefined);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let isGone = false;
    const width = element.parentElement?.clientWidth ?? 600;
    pdf.draw(page, element, width).then(
      (text) => !isGone && setShown({ text }),
      (error: unknown) => !isGone && setShown({ fault: faultOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page, scale]);
  return (
    <>
      <div role="img" aria-label={label} className={styles.sheet} style={{ width: `${scale * 100}%` }}>
        <canvas ref={canvas} className={styles.page} />
      </div>
      {shown && 'fault' in shown && <p role="alert">{t('viewer.fault.page')}</p>}
      {shown && 'text' in shown && <p className={styles.unseen}>{visibleText(shown.text)}</p>}
    </>
  );
}

function OpenPdf({ pdf, title }: { readonly pdf: OpenedPdf; readonly title: string }) {
  const { t } = useTranslation('worklist');
  const hintId = useId();
  const region = useFirstFocus<HTMLDivElement>();
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(1);
  const count = Math.min(pdf.pages, mostPages);
  const turnTo = (by: 1 | -1) => setPage((before) => Math.min(count, Math.max(1, before + by)));
  const steps = {
    zoomIn: () => setScale((before) => nextScale(before, 1)),
    zoomOut: () => setScale((before) => nextScale(before, -1)),
    fit: () => setScale(1),
    ...(count > 1 ? { previous: () => turnTo(-1), next: () => turnTo(1) } : {}),
  };
  const onKeyDown = useViewerKeys(steps);
  return (
    <div className={styles.viewer}>
      <ViewerBar steps={steps} scale={scale} page={{ number: page, count: pdf.pages }} />
      {pdf.pages > mostPages && <p className={styles.hint}>{t('viewer.fault.too-many-pages', { most: mostPages })}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the buttons above, while the page has the focus */}
      <div
        ref={region}
        role="region"
        aria-label={t('viewer.label', { title: visibleText(title) })}
        aria-describedby={hintId}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        <Page
          key={`${page} ${scale}`}
          pdf={pdf}
          page={page}
          scale={scale}
          label={t('viewer.page', { page, pages: pdf.pages })}
        />
      </div>
      <p id={hintId} className={styles.hint}>
        {t('viewer.keysPdf')}
      </p>
    </div>
  );
}

/** A PDF, page by page, by button and by key. What it cannot show it says. */
export function PdfView({ bytes, title }: PdfViewProps) {
  const { t } = useTranslation('worklist');
  const opening = useOpenedPdf(bytes);
  if (opening === undefined) {
    return (
      <div role="status">
        <span className={styles.unseen}>{t('viewer.loading')}</span>
        <LoadingLines lines={4} />
      </div>
    );
  }
  if ('fault' in opening) {
    return (
      <p role="alert" className={styles.fault}>
        {t(`viewer.fault.${opening.fault}`, { most: mostMegabytes })}
      </p>
    );
  }
  return <OpenPdf pdf={opening.pdf} title={title} />;
}
