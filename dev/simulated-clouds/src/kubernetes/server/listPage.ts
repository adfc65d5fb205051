import { KubernetesError } from '../KubernetesError';
import {
  KubernetesItem,
  KubernetesObject,
} from '../resources/ResourceDefinition';
import { decodeContinue, encodeContinue } from './continueToken';
import { parseFieldSelector, parseLabelSelector } from './selectors';

export interface ListQuery {
  /** 0 for no limit. */
  limit: number;
  continueToken: string;
  labelSelector: string;
  fieldSelector: string;
  /** A fault: the token of the page leads to that same page. */
  pageLoop: boolean;
}

export interface ListPage {
  metadata: {
    resourceVersion: string;
    continue?: string;
    remainingItemCount?: number;
  };
  objects: KubernetesObject[];
}

/** Reads the paging and selection part of a query string; throws 400 for a limit that is no number. */
export function readListQuery(
  query: Readonly<Record<string, unknown>>,
  pageLoop: boolean,
): ListQuery {
  const text = (name: string) => String(query[name] ?? '');
  const limit = Number(text('limit'));
  if (!Number.isInteger(limit) || limit < 0) {
    throw KubernetesError.badRequest(
      `invalid value for limit: "${text('limit')}"`,
    );
  }
  return {
    limit,
    continueToken: text('continue'),
    labelSelector: text('labelSelector'),
    fieldSelector: text('fieldSelector'),
    pageLoop,
  };
}

/** One page of items in the order of their keys; only what is on the page, or what a selector must look at, is shaped. */
export function listPage(
  items: readonly KubernetesItem[],
  query: ListQuery,
  resourceVersion: string,
): ListPage {
  const version = Number(resourceVersion);
  const start = query.continueToken
    ? decodeContinue(query.continueToken, version)
    : '';
  const rest = sorted(select(items, query)).filter(item => keyOf(item) > start);
  const page = query.limit ? rest.slice(0, query.limit) : rest;
  const remaining = rest.length - page.length;
  return {
    metadata: {
      resourceVersion,
      ...nextOf(page, start, remaining, query, version),
    },
    objects: page.map(item => item.toObject()),
  };
}

function nextOf(
  page: readonly KubernetesItem[],
  start: string,
  remaining: number,
  query: ListQuery,
  version: number,
) {
  const last = page[page.length - 1];
  if (query.pageLoop) return { continue: encodeContinue(version, start) };
  if (!last || remaining === 0) return {};
  // An API server does not count what a selector would have to look at.
  const counted = !query.labelSelector && !query.fieldSelector;
  return {
    continue: encodeContinue(version, keyOf(last)),
    ...(counted && { remainingItemCount: remaining }),
  };
}

function select(items: readonly KubernetesItem[], query: ListQuery) {
  const { labelSelector, fieldSelector } = query;
  if (!labelSelector && !fieldSelector) return items;
  const hasLabels = parseLabelSelector(labelSelector);
  const hasFields = parseFieldSelector(fieldSelector);
  return items.filter(item => {
    const object = item.toObject();
    return hasLabels(object.metadata.labels ?? {}) && hasFields(object);
  });
}

function sorted(items: readonly KubernetesItem[]) {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ namespace, name }: KubernetesItem) {
  return namespace ? `${namespace}/${name}` : name;
}
