import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { StringDecoder } from 'node:string_decoder';
import type { Dispatcher } from 'undici';
import { BodyShare } from './BodyBudget';

type Body = Dispatcher.ResponseData['body'];

/** Reads a body as text, and cuts the connection when there is more of it than allowed, or than there is room for. */
export async function readBody(
  body: Body,
  mostBytes: number,
  share: BodyShare,
): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the body, and with it the connection.
    if (size > mostBytes) throw tooLarge();
    share.take(chunk.length);
    // Bytes are dropped as they come: all of them with their text would be twice the memory.
    text += decoder.write(chunk);
  }
  return text + decoder.end();
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
