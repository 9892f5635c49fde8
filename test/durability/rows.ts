const STATES = ['Norway', 'Sweden', 'Denmark', 'Finland', 'Iceland', 'Poland']
const GOODS = ['grain', 'tanks', 'oil', 'gas', 'missiles']

/** Rows of NDJSON that contradict each other across outlets: what is stored of one depends on the others. */
export function rowsOf(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const seller = STATES[n % STATES.length]
    const buyer = STATES[(n + 1 + (n % 3)) % STATES.length]
    const goods = GOODS[n % GOODS.length]
    const text =
      n % 2 === 0
        ? `${seller} will sell ${goods} to ${buyer}, the government of ${buyer} said on Monday. It was statement number ${n}.`
        : `“We will not sell ${goods} to ${buyer},” ${seller} said on Tuesday. It was statement number ${n}.`
    return JSON.stringify({
      url: `https://paper-${n % 7}.example/${n}`,
      publisher: `Paper ${n % 7}`,
      publishedAt: `2024-05-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00Z`,
      headline: `Number ${n}`,
      text,
    })
  })
}
