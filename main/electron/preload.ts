/** The start of a page: opens the door to the program and nothing else. It runs in the sandbox, in a world of its own. */

import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { doorName, type HostDoor } from '../../core/api/door.ts';
import { channels, type TakenFile } from './channels.ts';

const door: HostDoor<File> = {
  call: (request) => ipcRenderer.invoke(channels.call, request),
  subscribe: (listener) => listen(channels.event, listener),
  hostCall: (name, input) => ipcRenderer.invoke(channels.host, name, input),
  takeFiles: async (files) => ipcRenderer.invoke(channels.files, await Promise.all(files.map(takeFile))),
  onMenu: (listener) => listen(channels.menu, listener),
};

contextBridge.exposeInMainWorld(doorName, door);

/** The page gets the message alone: the event would give it the way to every channel. */
function listen<Message>(channel: string, listener: (message: Message) => void): () => void {
  const receive = (_: IpcRendererEvent, message: Message): void => listener(message);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.off(channel, receive);
  };
}

/** What was pasted lies nowhere on the disk, so its content is sent. */
async function takeFile(file: File): Promise<TakenFile> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return { kind: 'path', path };
  return { kind: 'content', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
