/** A number drawn as a bar, beside the number itself. `share` is 0 to 1 of the longest. */
export function Bar({ share }: { share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={Math.max(1, Math.round(share * 100))} height="4" />
    </svg>
  )
}
