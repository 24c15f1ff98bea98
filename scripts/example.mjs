// `npm run example`: writes examples/exampleshire.pdf again; the bytes come out the same every time.
import { writeExample } from '../tools/exampleshire.ts'

console.log(`Wrote ${await writeExample()}.`)
