/** What is used of a service account's key: nothing else of its file is kept. */
export interface GoogleKey {
  clientEmail: string;
  privateKeyId: string;
  /** PEM, not encrypted. */
  privateKey: string;
}
