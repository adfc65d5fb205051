import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { NavContentComponentProps } from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { PageLink } from './PageLink';
import { PortalLogo } from './PortalLogo';

/** The sidebar: search, the catalog, External Clusters, then every other page by title. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  const pages = navItems.withComponent(PageLink);
  // The search field at the top stands for the page.
  pages.take('page:search');
  const settings = pages.take('page:user-settings');
  return (
    <Sidebar>
      <PortalLogo />
      <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {pages.take('page:catalog')}
        {pages.take('page:external-clusters')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {pages.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}
