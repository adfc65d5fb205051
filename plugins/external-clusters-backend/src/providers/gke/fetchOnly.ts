import { request as httpRequest, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { CloudAgents } from '../shared/createCloudAgents';

/** Answers with a token have about 2 kB. */
const MOST_BYTES = 64 * 1024;

/** What came back, for the reader of refusals. */
export interface FetchedAnswer {
  status: number;
  body: string;
  retryAfter: string | undefined;
}

/**
 * A `fetch` that sends everything where it is told, whatever it is asked for, through the given connections.
 *
 * No redirect is followed, and answers are bounded.
 */
export function fetchOnly(
  addressFor: (asked: URL) => string,
  agents: CloudAgents,
  signal: AbortSignal,
  onAnswer: (answer: FetchedAnswer) => void,
): typeof fetch {
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : input;
    const address = addressFor(new URL(asked));
    const secure = new URL(address).protocol === 'https:';
    const send = secure ? httpsRequest : httpRequest;
    const agent = secure ? agents.https : agents.http;
    const { method, headers, body: content } = init ?? {};
    // A request knows which content type its body has.
    const request = new Request(address, { method, headers, body: content });
    const text = await request.text();
    const outgoing = {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      agent,
      signal,
    };
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      send(address, outgoing, resolve).once('error', reject).end(text);
    });
    const status = incoming.statusCode ?? 0;
    const body = await readBody(incoming);
    onAnswer({ status, body, retryAfter: incoming.headers['retry-after'] });
    const type = incoming.headers['content-type'] ?? '';
    return new Response(body, { status, headers: { 'content-type': type } });
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('The answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
