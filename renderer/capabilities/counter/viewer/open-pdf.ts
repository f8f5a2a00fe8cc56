import type { PDFPageProxy } from 'pdfjs-dist';

/** Largest PDF that is shown, in megabytes. */
export const mostMegabytes = 25;
/** Most pages of one PDF that are shown. */
export const mostPages = 100;
/** Most pixels of a page on the screen, so that a page of a square kilometre costs no more than a large photo. */
const mostPixels = 16_000_000;
/** Most pixels of a picture within a page. */
const mostImagePixels = 50_000_000;
/** Longest that opening or drawing may take, in milliseconds; a file that keeps it busy on purpose ends here. */
const patienceMs = 20_000;
/** Most characters of a page that are given to who cannot see it. */
const mostCharacters = 20_000;

/** Where the build puts the parts that pdf.js loads; our own origin, nothing from elsewhere. */
const parts = '/pdf';

export type PdfFault = 'too-large' | 'locked' | 'broken' | 'page';

/** A PDF that cannot be shown, or one of its pages. */
export class PdfRefused extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(fault);
    this.fault = fault;
  }
}

/** An open PDF. Close it when it leaves the screen. */
export interface OpenedPdf {
  readonly pages: number;
  /** Draws a page as wide as asked, in CSS pixels, and gives its text for who cannot see it. Throws PdfRefused. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<string>;
  close(): void;
}

function inTime<Value>(work: Promise<Value>, fault: PdfFault): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PdfRefused(fault)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function faultOf(error: unknown): PdfRefused {
  if (error instanceof PdfRefused) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new PdfRefused(isLocked ? 'locked' : 'broken');
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, mostCharacters);
}

async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<string> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = (width * Math.min(2, window.devicePixelRatio || 1)) / natural.width;
  const most = Math.sqrt(mostPixels / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return textOf(page);
}

/**
 * Opens a PDF for showing. pdf.js comes only now, and its worker, fonts and character maps from our own build.
 *
 * SECURITY: pages are drawn on a canvas and nothing else: no links, forms, scripts or files within the file. A policy
 * without `unsafe-eval` holds for the worker too. Size, pages, pixels and time are bounded. Throws PdfRefused.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPdf> {
  if (bytes.length > mostMegabytes * 1_000_000) throw new PdfRefused('too-large');
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = `${parts}/pdf.worker.js`;
  const loading = pdfjs.getDocument({
    data: bytes,
    cMapUrl: `${parts}/cmaps/`,
    standardFontDataUrl: `${parts}/standard_fonts/`,
    wasmUrl: `${parts}/decoders/`,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    disableWorkerRendering: true,
    maxImageSize: mostImagePixels,
    verbosity: 0,
  });
  const close = () => void loading.destroy().catch(() => undefined);
  try {
    const pdf = await inTime(loading.promise, 'broken');
    return {
      pages: pdf.numPages,
      draw: async (number, canvas, width) => {
        try {
          return await inTime(drawPage(await pdf.getPage(number), canvas, width), 'page');
        } catch {
          throw new PdfRefused('page');
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw faultOf(error);
  }
}
