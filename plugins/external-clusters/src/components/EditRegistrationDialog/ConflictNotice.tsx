import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useText } from '../../hooks/useText';
import { RegistrationField } from './RegistrationForm';

/** What somebody else changed meanwhile. */
export interface Conflict {
  changes: { field: RegistrationField; theirs: string }[];
}

/** Says what somebody else changed since the dialog was opened, and lets people choose. */
export function ConflictNotice(props: {
  conflict: Conflict;
  onTakeTheirs: () => void;
}) {
  const { conflict, onTakeTheirs } = props;
  const t = useText();
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={
        <Button size="small" color="inherit" onClick={onTakeTheirs}>
          {t('dialogs.edit.conflict.take')}
        </Button>
      }
    >
      <AlertTitle>{t('dialogs.edit.conflict.title')}</AlertTitle>
      {conflict.changes.length === 0 && t('dialogs.edit.conflict.none')}
      <ul>
        {conflict.changes.map(({ field, theirs }) => (
          <li key={field}>
            {t('dialogs.edit.conflict.change', {
              field: t(`dialogs.edit.${field}`),
              theirs: theirs || t('dialogs.edit.conflict.empty'),
            })}
          </li>
        ))}
      </ul>
      {t('dialogs.edit.conflict.keep')}
    </Alert>
  );
}
