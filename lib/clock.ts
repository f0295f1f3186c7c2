/** The machine's clock. Everything that needs the time gets it as an argument that started here. */
export const realNow = (): Date => new Date();
