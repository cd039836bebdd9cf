// Imported first by what people start. Plain JavaScript, so that an old Node can still say what is missing.

const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Shopbell needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}. ` +
      'On Linux npm installs it with the project: run npm ci, and start things with npm.',
  );
  process.exit(1);
}
