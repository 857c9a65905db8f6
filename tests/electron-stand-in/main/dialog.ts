// The `dialog` module. Nobody is there to answer, so every dialog is cancelled; a test puts its own function in place.
import type { MessageBoxOptions, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { note } from './electron-event.ts';

function cancel(name: string): void {
  note(`dialog.${name} was cancelled: nobody answers dialogs here, put a function in its place`);
}

export const dialog = {
  async showOpenDialog(): Promise<OpenDialogReturnValue> {
    cancel('showOpenDialog');
    return { canceled: true, filePaths: [] };
  },

  async showSaveDialog(): Promise<SaveDialogReturnValue> {
    cancel('showSaveDialog');
    return { canceled: true, filePath: '' };
  },

  /** @param args the options, or the window and the options */
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    cancel('showMessageBox');
    const { cancelId = 0 } = args.at(-1) as MessageBoxOptions;
    return { response: cancelId, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};
