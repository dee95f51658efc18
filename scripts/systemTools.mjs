/** The two programs the tests use beside Node: LibreOffice (judges formulas) and Chromium (shows pages). */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export const tools = [
  {
    name: "LibreOffice",
    variable: "LIBREOFFICE",
    candidates: [
      "/usr/bin/soffice",
      "/usr/bin/libreoffice",
      "/usr/local/bin/soffice",
      "/snap/bin/libreoffice",
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ],
    debianPackages: ["libreoffice-calc"],
    without: "the checks of formulas and files by LibreOffice",
    howToGet: "install LibreOffice (Debian: apt-get install libreoffice-calc) or set LIBREOFFICE",
  },
  {
    name: "Chromium",
    variable: "CHROMIUM",
    // The shell is Chromium without the windows around a page, which nobody sees in a test.
    candidates: [
      "/usr/bin/chromium-headless-shell",
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/snap/bin/chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debianPackages: ["chromium-headless-shell", "chromium"],
    without: "the tests of the page in a real browser",
    howToGet:
      "install Chromium or Chrome (Debian: apt-get install chromium-headless-shell) or set CHROMIUM",
  },
];

/** The program's path, or undefined when it is not on this machine. */
export function findTool(tool) {
  const named = process.env[tool.variable];
  if (named) return existsSync(named) ? named : undefined;
  return tool.candidates.find((candidate) => existsSync(candidate));
}

function canInstallDebianPackages() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs what is missing of them where that can be done without asking: as root on Debian. Of the packages of a tool it
 * takes the first that can be had.
 */
export function installMissingTools(wanted) {
  const missing = wanted.filter((tool) => !findTool(tool));
  if (missing.length === 0 || !canInstallDebianPackages()) return;
  console.error(
    `Installing Debian packages for the tests: ${missing.map(({ debianPackages: [first] }) => first).join(", ")}…`,
  );
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  const install = (name) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  apt("update", "-qq");
  const areInstalled = missing.map(({ debianPackages }) => debianPackages.some(install));
  if (areInstalled.includes(false))
    console.error("Installing them failed; tests that need them are left out.");
}
