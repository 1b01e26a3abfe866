// Says what is wrong with an AsyncAPI document, if anything: node asyncapi.mjs FILE
import { Parser, fromFile } from '@asyncapi/parser';

const { diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const errors = diagnostics.filter((one) => one.severity === 0);
errors.forEach((one) => console.error(one.path.join('.'), one.message));
process.exit(errors.length ? 1 : 0);
