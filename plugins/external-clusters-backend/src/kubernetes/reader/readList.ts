import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { ClusterCall, ClusterTransport } from '../transport';
import { brokenJson, isSyntaxError } from './brokenJson';
import { ListWanted } from './ListFinder';
import { SplitList, splitList } from './splitList';

/** Which answer is wanted, and where its list is. */
export interface ReadListCall
  extends Pick<ClusterCall, 'path' | 'accept' | 'action' | 'isLarge'>,
    ListWanted {}

/**
 * Reads what the official client has no class for, or would make every object of anew, with its thousands of fields,
 * before it is cut down to what is shown. Nothing is known of the answer but that it is JSON.
 *
 * `use` goes through the list and keeps what is wanted of it. Throws `NOT_JSON` where the answer is broken.
 */
export async function readList<Result>(
  transport: ClusterTransport,
  credential: ClusterCredential,
  { names, most, ...call }: ReadListCall,
  options: CallOptions,
  use: (list: SplitList) => Result,
): Promise<Result> {
  const { text } = await transport.send(
    credential,
    { ...call, method: 'GET', body: undefined, alsoStatuses: [] },
    options,
  );
  try {
    return use(splitList(text, { names, most }));
  } catch (error) {
    throw isSyntaxError(error) ? brokenJson(error) : error;
  }
}
