import { ClusterCredential } from 'backstage-plugin-external-clusters-node';

const DAY = 24 * 60 * 60 * 1000;
const SOON = 7 * DAY;

interface NoticeFacts {
  /** How many contexts the file has. */
  contexts: number;
  hasAuthority: boolean;
  kind: ClusterCredential['auth']['kind'];
  expiresAt?: number;
  now: number;
}

/** What the user should know of a kubeconfig that is accepted. */
export function noticesOf(facts: NoticeFacts): string[] {
  const notices: string[] = [];
  if (facts.contexts > 1) {
    notices.push('Only the chosen context is kept; the others are ignored.');
  }
  if (!facts.hasAuthority) {
    notices.push(
      'No CA is given, so the server’s certificate must be from a public authority.',
    );
  }
  if (facts.expiresAt !== undefined && facts.expiresAt < facts.now + SOON) {
    const what = facts.kind === 'token' ? 'token' : 'client certificate';
    const end = new Date(facts.expiresAt).toISOString().slice(0, 16);
    notices.push(`The ${what} ends soon: ${end.replace('T', ' ')} UTC.`);
  }
  return notices;
}
