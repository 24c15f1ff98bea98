// Finds the Chromium that browser tests and pictures drive, and installs one where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** The path of a Chromium on this machine; undefined when there is none. */
export async function findChromium() {
  const here = places.find((place) => place !== undefined && place !== '' && existsSync(place))
  if (here !== undefined) return here
  const { chromium } = await import('playwright-core')
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

/** Installs Chromium, says how in the words of `say`, and gives its path; undefined when that failed. */
export async function installChromium(say) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('There is no Chromium: installing it with apt-get …')
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  } else {
    say('There is no Chromium: installing the one that Playwright brings …')
    const windows = process.platform === 'win32'
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows
    })
  }
  return findChromium()
}
