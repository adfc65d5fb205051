/** Some browsers read what is saved only after the click that saves it. Milliseconds. */
const READ_WITHIN = 10_000;

/** Lets the browser save a text as a file. It goes through memory only: after ten seconds no address leads to it. */
export function saveFile(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN);
}
