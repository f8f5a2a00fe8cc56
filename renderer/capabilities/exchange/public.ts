/** What other capabilities may use of the exchange: handing a file to a person. */
export { saveFile } from '#renderer/ui/save-file.ts';
