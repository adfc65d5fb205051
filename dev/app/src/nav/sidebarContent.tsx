import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { PortalSidebar } from './PortalSidebar';

/** Places the pages of all discovered plugins in the sidebar. */
export const sidebarContent = NavContentBlueprint.make({
  params: { component: PortalSidebar },
});
