const DIGITS = 6;
const LONGEST = 100;

/**
 * A form of a Kubernetes version that sorts as text the way versions do: `1.9.11` before `1.33.2`.
 * Empty for an unknown version; a pre-release sorts before its release, a build (`-gke.1`) after the bare version.
 *
 * Digits and lower-case letters only: databases disagree on the order of everything else.
 */
export function versionRank(version: string | undefined): string {
  if (!version) return '';
  const [core = '', ...suffix] = version
    .toLocaleLowerCase('en-US')
    .split(/[-+]/);
  const [major = '', minor = '', patch = ''] = core.split('.');
  const numbers = [major, minor, patch].map(padNumber).join('');
  return `${numbers}${rankSuffix(suffix.join(' '))}`.slice(0, LONGEST);
}

/** `1.33` of `1.33.2`; undefined where the version has no such form. */
export function minorVersion(version: string | undefined): string | undefined {
  return version?.match(/^\d{1,6}\.\d{1,6}(?=\D|$)/)?.[0];
}

function padNumber(text: string): string {
  const digits = text.match(/^\d+/)?.[0] ?? '';
  return digits.slice(0, DIGITS).padStart(DIGITS, '0');
}

function rankSuffix(suffix: string): string {
  const order = /^(alpha|beta|rc)/.test(suffix) ? 'a' : 'b';
  const words = suffix.replace(/\d+/g, digits => digits.padStart(DIGITS, '0'));
  return `${order}${words.replace(/[^a-z0-9]/g, '')}`;
}
