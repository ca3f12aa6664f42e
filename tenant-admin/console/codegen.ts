import type { CodegenConfig } from '@graphql-codegen/cli';

const sdl = '../../graphql-api/src/main/resources/graphql';

/** Types of the fixed part of the API. The tenant's own part is not known here: `src/graph/records.ts` asks for it. */
function part(name: string, documents: string[]): CodegenConfig['generates'] {
  return {
    [`src/graph/generated/${name}/`]: {
      preset: 'client',
      schema: [`${sdl}/shared.graphqls`, `${sdl}/${name}.graphqls`],
      documents,
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          CurrencyCode: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Duration: 'string',
          Long: 'number',
          JSON: 'Record<string, unknown>',
        },
      },
    },
  };
}

const config: CodegenConfig = {
  silent: true,
  generates: {
    ...part('tenant', ['src/**/*.{ts,tsx}', '!src/rooms/tenants/**', '!src/graph/generated/**']),
    ...part('operator', ['src/rooms/tenants/**/*.{ts,tsx}']),
  },
};

export default config;
