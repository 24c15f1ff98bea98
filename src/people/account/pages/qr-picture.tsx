import { create } from 'qrcode'

const quietZone = 4

/** An address as the square picture that a phone reads. Drawn in the page itself, so that nothing has to be let in for it. */
export function QrPicture({ address, label }: { readonly address: string; readonly label: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  const dark = [...modules.data].flatMap((bit, place) =>
    bit === 0
      ? []
      : [`M${(place % modules.size) + quietZone} ${Math.floor(place / modules.size) + quietZone}h1v1h-1z`]
  )
  return (
    <svg
      class="tl-qr"
      viewBox={`0 0 ${side} ${side}`}
      width="264"
      height="264"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  )
}
