// Mock servers of official OpenAPI files, all in one process on one free loopback port:
//   node prism.js spec.yaml … ; prints "listening PORT" and ends when its stdin closes.
// Prism itself serves one file per process; a marketplace's host is spread over several files.
const { createLogger } = require('@stoplight/prism-core');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');
const { createServer } = require('@stoplight/prism-http-server');

async function main(files) {
  const operations = [];
  for (const file of files) operations.push(...(await getHttpOperationsFromSpec(file)));
  const server = createServer(operations, {
    cors: false,
    config: {
      isProxy: false,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    components: { logger: createLogger('mock', { level: 'silent' }) },
  });
  const address = await server.listen(0, '127.0.0.1');
  console.log(`listening ${address.split(':').pop()}`);
}

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
