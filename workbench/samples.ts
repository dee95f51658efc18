/** The workbooks a newcomer opens first. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

export const samples: readonly [Sample, ...Sample[]] = [
  { file: "essex-q4-2020-21.xlsx", title: "Essex, Q4 2020/21: the published table" },
  { file: "open-data.xlsx", title: "Essex and its peers: open data to March 2021" },
];
