/** Enough of a line of base64 that no other text has it by chance. */
const LONG_LINE = 32;

/** What credentials look like that are made on the way: tokens, signatures and keys that no test chose. */
const LOOKS_SECRET: [string, RegExp][] = [
  ['a part of a canary', /CANARY/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a private key in base64', /UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW/],
  ['a token of EKS', /k8s-aws-v1\.[\w-]{20}/],
  ['a token of Google', /ya29\.[\w.-]{20}/],
  ['a JSON web token', /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a signature of AWS', /X-Amz-Signature=|AWS4-HMAC-SHA256/i],
  ['a bearer token', /Bearer (?!mock-)[\w.~+/-]{20,}/],
];

/** Looks for secrets in texts, in whatever encoding they may have got there. */
export class SecretScanner {
  private readonly needles: Map<string, string>;

  /** Secrets by the names that a finding is to have. */
  constructor(secrets: Record<string, string>) {
    this.needles = new Map(
      Object.entries(secrets).flatMap(([name, secret]) =>
        partsOf(secret).flatMap(part =>
          formsOf(part).map(([form, text]): [string, string] => [
            text,
            `${name}, ${form}`,
          ]),
        ),
      ),
    );
  }

  /** What was found in a text: never the secret itself, so that a failing test does not print it. */
  find(text: string): string[] {
    const found = new Set<string>();
    // Keys that were wrapped anew have their line ends elsewhere.
    const unwrapped = text.replace(/\\+[rn]|\s/g, '');
    for (const [needle, name] of this.needles) {
      if (text.includes(needle) || unwrapped.includes(needle)) found.add(name);
    }
    for (const [name, pattern] of LOOKS_SECRET) {
      if (pattern.test(text)) found.add(name);
    }
    return [...found];
  }
}

/** A secret of one line whole; of a key file every line that is not known to everybody. */
function partsOf(secret: string): string[] {
  if (!secret.includes('\n')) return [secret];
  const lines = secret.split('\n').filter(line => !line.startsWith('-----'));
  const body = lines.join('');
  const middle = body.slice(body.length / 2, body.length / 2 + LONG_LINE);
  return [...lines.filter(line => line.length >= LONG_LINE), middle];
}

/** The ways in which a text may be written down. */
export function formsOf(text: string): [string, string][] {
  const inJson = JSON.stringify(text).slice(1, -1);
  return [
    ['raw', text],
    ['in JSON', inJson],
    ['in JSON in JSON', JSON.stringify(inJson).slice(1, -1)],
    ['in a URL', encodeURIComponent(text)],
    ['in a form', new URLSearchParams({ text }).toString().slice(5)],
    ['in hexadecimal', Buffer.from(text).toString('hex')],
    ...[0, 1, 2].flatMap((offset): [string, string][] => {
      const base64 = base64At(text, offset);
      const urlSafe = base64.replace(/\+/g, '-').replace(/\//g, '_');
      return [
        [`in base64 after ${offset}`, base64],
        [`in base64url after ${offset}`, urlSafe],
      ];
    }),
  ];
}

/** What stays the same of a text's base64, whatever stands before and after it. */
function base64At(text: string, offset: number): string {
  const bytes = Buffer.from('x'.repeat(offset) + text);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return whole.toString('base64').slice(offset === 0 ? 0 : 4);
}
