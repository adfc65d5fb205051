/** A token of the ServiceAccount. */
export interface IssuedToken {
  token: string;
  /** Absent when it has no end. */
  expiresAt?: Date;
  /** The seconds that the cluster gave, when they are fewer than were asked for. */
  shortenedTo?: number;
}
