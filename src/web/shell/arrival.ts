let moved = false

/** The router has led to another page: its heading shall take focus when it is drawn. */
export function markArrival(): void {
  moved = true
}

/** True once after each move, for the first page heading that asks. */
export function takeArrival(): boolean {
  const was = moved
  moved = false
  return was
}
