/** Text without control characters other than line ends: what a server or a kubeconfig says must not steer a terminal. */
export function plainText(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '');
}
