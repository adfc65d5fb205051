import { request as httpRequest, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { CloudAgents } from '../shared/createCloudAgents';

/** A page of machine types has about 200 kB. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What came back. */
export interface JsonAnswer {
  status: number;
  /** Undefined where it is no JSON. */
  body: unknown;
}

export interface JsonQuestion {
  token: string;
  agents: CloudAgents;
  signal: AbortSignal;
  /** Sent with POST; without it, the question is a GET. */
  body?: object;
}

/** Reads JSON through the given connections. No redirect is followed, and answers are bounded. */
export async function askJson(
  url: URL,
  { token, agents, signal, body }: JsonQuestion,
): Promise<JsonAnswer> {
  const secure = url.protocol === 'https:';
  const send = secure ? httpsRequest : httpRequest;
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = {
      method: body ? 'POST' : 'GET',
      agent: secure ? agents.https : agents.http,
      signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
    };
    send(url, outgoing, resolve)
      .once('error', reject)
      .end(body && JSON.stringify(body));
  });
  return {
    status: incoming.statusCode ?? 0,
    body: parse(await readText(incoming)),
  };
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('The answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
