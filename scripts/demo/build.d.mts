/** Every file of the demo by its path below `fixtures/demo`, as text. */
export function demoFiles(): Map<string, string>;
