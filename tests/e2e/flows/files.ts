import type { ElectronApplication } from '@playwright/test';

/** The next files are saved here, as if the user had chosen so in the dialog. */
export async function saveAs(program: ElectronApplication, file: string): Promise<void> {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}
