import { useRef, useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Tooltip from '@material-ui/core/Tooltip';
import ViewColumnIcon from '@material-ui/icons/ViewColumn';
import { useText } from '../../hooks/useText';
import { ClusterColumn, clusterColumns, ColumnName } from './clusterColumns';

/** A menu with a box to tick for every column that may be hidden. */
export function ColumnChooser(props: {
  columns: ClusterColumn[];
  onToggle: (name: ColumnName) => void;
}) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shown = new Set(props.columns.map(({ name }) => name));
  return (
    <>
      <Tooltip title={t('list.columns.choose')}>
        <IconButton
          ref={button}
          aria-haspopup="menu"
          aria-label={t('list.columns.choose')}
          onClick={() => setOpen(true)}
        >
          <ViewColumnIcon />
        </IconButton>
      </Tooltip>
      <Menu
        open={open}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
      >
        {clusterColumns
          .filter(({ optional }) => optional)
          .map(({ name }) => (
            <MenuItem
              key={name}
              dense
              role="menuitemcheckbox"
              aria-checked={shown.has(name)}
              onClick={() => props.onToggle(name)}
            >
              <Checkbox
                checked={shown.has(name)}
                size="small"
                color="primary"
                tabIndex={-1}
                disableRipple
                inputProps={{ 'aria-hidden': true }}
              />
              {t(`list.column.${name}`)}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}
