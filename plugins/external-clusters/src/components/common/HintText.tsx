import { Fragment } from 'react';
import { CommandLine } from './CommandLine';
import { splitHint } from './splitHint';

/** A hint in words; commands between backticks stand on lines of their own, ready to be copied. */
export function HintText(props: { text: string }) {
  return (
    <>
      {splitHint(props.text).map(part => (
        <Fragment key={part.text}>
          {part.kind === 'Command' ? (
            <CommandLine command={part.text} />
          ) : (
            part.text
          )}
        </Fragment>
      ))}
    </>
  );
}
