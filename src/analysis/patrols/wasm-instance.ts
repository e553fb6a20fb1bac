/** What is used of WebAssembly; the core rooms know neither a browser's types nor Node's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/**
 * Compiles a module.
 * @param hex its bytes in hexadecimal
 * @throws where WebAssembly is not to be had, or a policy forbids it
 */
export function wasmInstance(hex: string, imports: object): unknown {
  return new WebAssembly.Instance(new WebAssembly.Module(bytesOf(hex)), imports).exports;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}
