/**
 * The little that is used of packages that only `npm run bench` installs, so that types can be
 * checked without them.
 */
declare module "arquero" {
  export interface Table {
    join(other: Table, on: readonly [readonly string[], readonly string[]]): Table;
    rename(names: { readonly [from: string]: string }): Table;
    groupby(...columns: readonly string[]): Table;
    rollup(columns: { readonly [name: string]: unknown }): Table;
    derive(columns: { readonly [name: string]: unknown }): Table;
    filter(condition: unknown): Table;
    array(column: string): ArrayLike<number>;
    numRows(): number;
  }
  export function table(columns: { readonly [name: string]: ArrayLike<number> }): Table;
  export function escape<Row>(compute: (row: Row) => unknown): unknown;
  export const op: {
    mean(column: string): unknown;
    array_agg(column: string): unknown;
  };
}

declare module "apache-arrow" {
  export interface Vector {
    readonly length: number;
    toArray(): ArrayLike<number>;
    get(at: number): number | null;
  }
  export interface Table {
    readonly numRows: number;
    getChild(name: string): Vector | null;
  }
  export class Float64 {
    private readonly brand;
  }
  export function tableFromArrays(columns: { readonly [name: string]: unknown }): Table;
  export function vectorFromArray(values: unknown, type?: Float64): Vector;
}

declare module "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs" {
  import type { Table } from "apache-arrow";

  export interface Connection {
    query(sql: string): Table;
    insertArrowTable(
      table: Table,
      options: { readonly name: string; readonly create: boolean },
    ): void;
    close(): void;
  }
  export interface Database {
    instantiate(): Promise<unknown>;
    connect(): Connection;
  }
  interface Bundle {
    readonly mainModule: string;
    readonly mainWorker: string;
  }
  export class VoidLogger {
    private readonly brand;
  }
  export const NODE_RUNTIME: unknown;
  export function createDuckDB(
    bundles: { readonly mvp: Bundle; readonly eh: Bundle },
    logger: VoidLogger,
    runtime: unknown,
  ): Promise<Database>;
}
