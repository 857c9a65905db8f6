// Opens the program: npm start [-- --data FOLDER]
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, isBuildCurrent } from './build.ts';
import { findChromium, findElectron, hasDisplay, projectRoot, standInFolder } from './runtimes.mjs';

const executable = chooseExecutable();
if (executable === undefined) {
  process.exitCode = 1;
} else if (!isBuildCurrent() && !build()) {
  console.error('Không dựng được chương trình: xem lỗi ở trên. (The program could not be built: see the error above.)');
  process.exitCode = 1;
} else {
  run(executable);
}

/** Electron when its binary is there, else the stand-in; says why when neither can show a window here. */
function chooseExecutable(): string | undefined {
  if (!hasDisplay()) {
    return refuse(
      'Máy này không có màn hình (biến DISPLAY trống): hãy chạy trong phiên đồ hoạ, hoặc cài xvfb và chạy «xvfb-run npm start».',
      'There is no display: run this in a desktop session, or install xvfb and run "xvfb-run npm start".',
    );
  }
  const electron = findElectron();
  if (electron) return electron;
  if (!findChromium({ withWindow: true })) {
    return refuse(
      'Chưa có Electron, và Chromium ở đây không mở được cửa sổ: hãy nối mạng rồi chạy lại để tải Electron, hoặc cài chromium.',
      'Electron is missing and no Chromium here can open a window: connect and run this again to fetch Electron, or install chromium.',
    );
  }
  console.error(
    'Chưa có Electron: chương trình mở bằng bản thay thế trên Chromium. (Electron is not here: the stand-in on Chromium opens the program.)',
  );
  return join(standInFolder, 'electron');
}

function refuse(vietnamese: string, english: string): undefined {
  console.error(`${vietnamese} (${english})`);
}

function run(executable: string): void {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...asRoot, projectRoot, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
