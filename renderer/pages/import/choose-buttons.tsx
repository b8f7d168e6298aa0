import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { errorInWords } from '../../words/error-words.ts';
import { importableOf, importableTypes } from './importable-files.ts';
import type { TakeFiles } from './use-take-files.ts';

/** Buttons that choose files or a folder: by the dialogs of a window, or by fields of the page in a browser. */
export function ChooseButtons({ files, isFirst }: { readonly files: TakeFiles; readonly isFirst: boolean }) {
  const isWindow = useHostInfo().data?.kind === 'window';
  const choose = useChooser(files);
  const fileField = useRef<HTMLInputElement>(null);
  const folderField = useRef<HTMLInputElement>(null);
  const onFiles = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    files.take([...(target.files ?? [])]);
    target.value = '';
  };
  const onFolder = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    choose.takeFolder([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <>
      <Button
        appearance={isFirst ? 'primary' : 'secondary'}
        onClick={() => (isWindow ? choose.inDialog() : fileField.current?.click())}
      >
        {isFirst ? 'Choose files…' : 'Add files…'}
      </Button>
      <Button onClick={() => (isWindow ? choose.folderInDialog() : folderField.current?.click())}>
        {isFirst ? 'Choose a folder…' : 'Add a folder…'}
      </Button>
      <input ref={fileField} type="file" multiple hidden accept={importableTypes} onChange={onFiles} />
      <input ref={setDirectory(folderField)} type="file" multiple hidden onChange={onFolder} />
    </>
  );
}

/** React knows no property for choosing a folder. */
function setDirectory(field: { current: HTMLInputElement | null }) {
  return (element: HTMLInputElement | null): void => {
    element?.setAttribute('webkitdirectory', '');
    field.current = element;
  };
}

function useChooser(files: TakeFiles) {
  const host = useHost();
  const announce = useAnnounce();
  const said = (work: Promise<void>): void => {
    work.catch((error: unknown) => announce(errorInWords(error)));
  };
  return {
    inDialog: () => said(host.call('host.chooseFiles', { purpose: 'import' }).then(files.add)),
    folderInDialog: () => said(host.call('host.chooseFolder', {}).then(files.add)),
    takeFolder: (all: readonly File[]): void => {
      const usable = importableOf(all);
      if (usable.length === 0) announce('This folder has no file that can be imported.');
      else files.take(usable);
    },
  };
}
