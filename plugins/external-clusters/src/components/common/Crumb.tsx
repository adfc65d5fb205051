import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';

/** Where in the plugin one is, for the header that a portal with the new frontend system draws above; shows nothing itself. */
export function Crumb(props: { label: string; href: string }) {
  return <BreadcrumbEntry entry={props}>{null}</BreadcrumbEntry>;
}
