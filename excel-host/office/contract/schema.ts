import schema from "./schema.json";

/**
 * What the unmodified client knows of Excel's object model, as scripts/reflect-office-schema.mjs
 * read it off the client's own prototypes (that script says how a member is written down).
 */

/** The requirement set the host advertises; members of later sets are refused. */
export const ADVERTISED_SET = "1.14";

type MemberKind = "property" | "navigation" | "method";

export interface SchemaMember {
  readonly kind: MemberKind;
  /** As add-ins write it: "getRange". */
  readonly name: string;
  /** As requests write it: "GetRange"; "" for a collection's indexer. */
  readonly wire: string;
  readonly writable: boolean;
  /** The class of the object it answers, where it answers one. */
  readonly className?: string;
  /** "1.4"; undefined where no ExcelApi set documents it. */
  readonly set?: string;
}

export interface SchemaClass {
  readonly name: string;
  readonly isCollection: boolean;
  readonly members: ReadonlyMap<string, SchemaMember>;
  readonly byWire: ReadonlyMap<string, SchemaMember>;
}

const MEMBER = /^(\w+)(!)?(?:>(\w+))?(?:=(\w*))?(?:@([\d.]+|-))?$/;

function readMember(word: string, kind: MemberKind): SchemaMember {
  const match = MEMBER.exec(word);
  if (!match) throw new Error(`schema.json: "${word}" is not a member`);
  const [, name = "", writable, className, wire, set = "1.1"] = match;
  return {
    kind,
    name,
    wire: wire ?? (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1)),
    writable: writable !== undefined,
    ...(className === undefined ? {} : { className }),
    ...(set === "-" ? {} : { set }),
  };
}

interface WrittenClass {
  properties: string;
  navigation: string;
  methods: string;
  collection?: boolean;
}

function readClass(name: string, written: WrittenClass): SchemaClass {
  const read = (words: string, kind: MemberKind) =>
    words
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => readMember(word, kind));
  const members = [
    ...read(written.properties, "property"),
    ...read(written.navigation, "navigation"),
    ...read(written.methods, "method"),
  ];
  return {
    name,
    isCollection: written.collection === true,
    members: new Map(members.map((member) => [member.name, member])),
    byWire: new Map(members.map((member) => [member.wire, member])),
  };
}

/** Classes the client keeps to itself, where they cannot be reflected: read off its source. */
const SERVICE_CLASSES: Readonly<Record<string, WrittenClass>> = {
  AddinInternalService: { properties: "", navigation: "", methods: "notifyActionHandlerReady" },
  AppRuntimeService: {
    properties: "",
    navigation: "",
    methods: "getAppRuntimeState setAppRuntimeState",
  },
  // What functions answer is named in its source by a name that is made anew with each release.
  Functions: { properties: "", navigation: "", methods: "date>FunctionResult@1.2" },
  FunctionResult: { properties: "error@1.2 value@1.2", navigation: "", methods: "" },
  WacWorkbook: { properties: "", navigation: "", methods: "createAndOpenWorkbook" },
  CustomFunctions: {
    properties: "",
    navigation: "",
    methods: `setInvocationArrayResults setInvocationResults _GetEnabledFeatures _SetInvocationError
      _SetInvocationResult _SetOsfControlContainerReadyForCustomFunctions`,
  },
};

const classes = new Map(
  Object.entries<WrittenClass>({ ...schema.classes, ...SERVICE_CLASSES }).map(([name, written]) => [
    name,
    readClass(name, written),
  ]),
);

/** The client's class of that name; undefined when the client has none. */
export function schemaClass(name: string): SchemaClass | undefined {
  return classes.get(name);
}

/** Whether a host that advertises ADVERTISED_SET may answer the member. */
export function isAdvertised(member: SchemaMember): boolean {
  if (member.set === undefined) return false;
  const [major = 0, minor = 0] = member.set.split(".").map(Number);
  const [topMajor = 0, topMinor = 0] = ADVERTISED_SET.split(".").map(Number);
  return major < topMajor || (major === topMajor && minor <= topMinor);
}
