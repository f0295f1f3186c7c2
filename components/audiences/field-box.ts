/** How a field of the form of an audience looks. */
export const fieldBox = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';
