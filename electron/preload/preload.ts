import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channel, type FromPage, type ToPage } from '../../shared/contract/page-channel.ts';

// answers to what an earlier loading of this window asked are not for this one
const page = crypto.randomUUID();

contextBridge.exposeInMainWorld('bridge', {
  post(message: unknown, files: readonly File[] = []) {
    // empty for a file made by the page itself: only what the user dropped or chose has a path
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    ipcRenderer.send(channel, { page, message, paths } satisfies FromPage);
  },
  listen(onMessage: (message: unknown) => void) {
    ipcRenderer.on(channel, (_event, incoming: ToPage) => {
      if (incoming.page === page) onMessage(incoming.message);
    });
  },
});
