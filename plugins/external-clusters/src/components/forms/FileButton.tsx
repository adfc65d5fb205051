import { ChangeEvent, useRef } from 'react';
import Button from '@material-ui/core/Button';

/** Reads a text file that the user chooses; the file itself is not kept. */
export function FileButton(props: {
  label: string;
  onText: (text: string) => void;
}) {
  const { label, onText } = props;
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) {
      onText(await file.text());
    }
    // Choosing the same file again shall read it again.
    if (input.current) {
      input.current.value = '';
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={read}
        tabIndex={-1}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
