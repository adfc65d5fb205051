/** What a call was about, for the message of its failure. */
export interface CallSubject {
  /** The account's name. */
  account: string;
  /** What was tried, after "could not": `list the clusters`. */
  action: string;
  /** The right that it needs, in the cloud's own words. */
  right: string;
}
