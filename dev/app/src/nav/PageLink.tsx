import { SidebarItem } from '@backstage/core-components';
import { NavContentNavItem } from '@backstage/plugin-app-react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  // Backstage keeps room for a badge on the right, and cuts longer titles for it.
  item: {
    '& .MuiTypography-root': { width: 'auto' },
    '& .MuiTypography-root + div': { display: 'none' },
  },
});

/** A page in the sidebar, its title in full. */
export function PageLink({ icon, href, title }: NavContentNavItem) {
  const { item } = useStyles();
  return (
    <SidebarItem icon={() => icon} to={href} text={title} className={item} />
  );
}
