/** Long enough for the browser to have started the download before its address is withdrawn, in milliseconds. */
const addressKeptMs = 60_000;

/** Hands a file to the person to keep, as a download. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), addressKeptMs);
}
