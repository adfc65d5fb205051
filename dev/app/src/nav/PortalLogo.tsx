import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PortalMark } from './PortalMark';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 16,
    marginLeft: 22,
    color: '#fff',
    whiteSpace: 'nowrap',
    '&:hover': { textDecoration: 'none' },
  },
});

/** The mark of the portal, and its name while the sidebar is open. */
export function PortalLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        <PortalMark />
        {isOpen && <Typography variant="subtitle1">Dev portal</Typography>}
      </Link>
    </div>
  );
}
