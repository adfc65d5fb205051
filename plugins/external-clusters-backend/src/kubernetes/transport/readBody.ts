import { ProviderError } from 'backstage-plugin-external-clusters-node';
import type { Dispatcher } from 'undici';

type Body = Dispatcher.ResponseData['body'];

/** Reads a body as text, and cuts the connection when there is more of it than allowed. */
export async function readBody(body: Body, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the body, and with it the connection.
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Gives a body up that nobody wants to read. */
export function dropBody(body: Body): void {
  // Destroying it is reported as an error, which nobody would hear.
  body.on('error', () => {});
  body.destroy();
}

function tooLarge() {
  return new ProviderError(
    'Unavailable',
    'The cluster sent a larger answer than is accepted.',
    { code: 'RESPONSE_TOO_LARGE' },
  );
}
