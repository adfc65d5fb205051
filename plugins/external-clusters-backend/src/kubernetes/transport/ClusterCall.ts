/** One request to a cluster. */
export interface ClusterCall {
  method: 'GET' | 'POST';
  /** Of the API, with the query, e.g. `/api/v1/nodes?limit=1`. */
  path: string;
  /** JSON. */
  body?: string;
  /**
   * What the answer must be: JSON, JSON that is a table or objects cut down to their metadata where the server can make
   * that, or text.
   */
  accept: 'json' | 'table' | 'metadata' | 'text';
  /** In the words of RBAC, for messages: `list nodes`. */
  action: string;
  /** The answer may be as large as a page of nodes. */
  isLarge?: boolean;
  /** Statuses whose bodies are wanted though they are no success. */
  alsoStatuses: number[];
}

/** A successful answer, or one of the statuses that the call asked for. */
export interface ClusterAnswer {
  status: number;
  contentType: string;
  text: string;
}
