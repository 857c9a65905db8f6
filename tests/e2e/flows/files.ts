import type { ElectronApplication } from '@playwright/test';

/** The next files are saved here, as if the user had chosen so in the dialog. */
export async function saveAs(program: ElectronApplication, file: string): Promise<void> {
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** The next files are opened from here, as if the user had chosen so in the dialog. */
export async function openFrom(program: ElectronApplication, file: string): Promise<void> {
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}
