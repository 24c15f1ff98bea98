// A process of its own for the lock's tests: takes the directory, says so, and holds it until it is ended.
import { lockDirectory } from '../src/platform/database/embedded/directory-lock.ts'

const [directory = '', platform] = process.argv.slice(2)
const outcome = await lockDirectory(directory, platform === 'darwin' ? { platform } : {})
process.stdout.write(outcome.kind === 'held' ? `${outcome.because}\n` : 'taken\n')
if (outcome.kind === 'taken') setInterval(() => undefined, 1000)
