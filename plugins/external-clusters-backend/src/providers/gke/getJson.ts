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

/** Reads JSON through the given connections. No redirect is followed, and answers are bounded. */
export async function getJson(
  url: URL,
  options: { token: string; agents: CloudAgents; signal: AbortSignal },
): Promise<JsonAnswer> {
  const { token, agents, signal } = options;
  const secure = url.protocol === 'https:';
  const send = secure ? httpsRequest : httpRequest;
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = {
      agent: secure ? agents.https : agents.http,
      signal,
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    };
    send(url, outgoing, resolve).once('error', reject).end();
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
