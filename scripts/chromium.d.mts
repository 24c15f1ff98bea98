export function findChromium(): Promise<string | undefined>
export function installChromium(say: (words: string) => void): Promise<string | undefined>
