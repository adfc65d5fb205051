import { createPrivateKey, KeyObject } from 'node:crypto';
import { ProviderError } from 'backstage-plugin-external-clusters-node';

const FIELD = 'serviceAccountKey.private_key';
/** Google makes keys of 2048 bits; shorter ones are refused there too. */
const FEWEST_BITS = 2048;
const ENCRYPTED = /ENCRYPTED/;
const PEM =
  /^-----BEGIN (RSA )?PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+-----END \1?PRIVATE KEY-----\n?$/;

/** Checks that the text is an RSA key in PEM that is not encrypted; throws `InvalidRequest`. */
export function readPrivateKey(text: string): string {
  const pem = text.replaceAll('\r\n', '\n');
  if (ENCRYPTED.test(pem)) {
    throw refused(
      'The private key is encrypted',
      'PRIVATE_KEY_ENCRYPTED',
      'Use the key as Google Cloud made it: it has no pass-phrase.',
    );
  }
  const key = PEM.test(pem) ? parse(pem) : undefined;
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType !== 'rsa' || bits < FEWEST_BITS) {
    throw refused(
      'The private key cannot be used',
      'PRIVATE_KEY_INVALID',
      'It has to be an RSA key of 2048 bits or more in PEM form.',
    );
  }
  return pem;
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, format: 'pem' });
  } catch {
    // The reason could repeat parts of the key.
    return undefined;
  }
}

function refused(message: string, code: string, hint: string) {
  return new ProviderError('InvalidRequest', message, {
    code,
    field: FIELD,
    hint,
  });
}
