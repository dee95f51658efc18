/** Every spelling under which publishers list a force is that force, and no other text is one. */
import { ForceNames } from "../../../src/workbook/cells/forceNames";
import { POLICE_FORCE_NAMES } from "../../../src/msg/basics/policeForceNames";
import { POLICE_FORCES } from "../../../src/workbook/proposal/policeForces";

const all = new ForceNames(POLICE_FORCES);
const named = (names: ForceNames, forces: readonly { readonly name: string }[], text: string) =>
  names.find(text).map((index) => forces[index]?.name);

describe("of the 43 forces", () => {
  it.each(POLICE_FORCE_NAMES)("$name is known by each of its names", (force) => {
    const { name, official, code, welsh = name, others = [] } = force;
    for (const text of [name, official, code, welsh, ...others, `${official}3`, `${name} [note 2]`])
      expect([text, ...named(all, POLICE_FORCES, text)]).toEqual([text, name]);
  });

  it.each([
    ["Kent Police", "Kent"],
    ["KENT POLICE ", "Kent"],
    ["Hampshire & Isle of Wight Constabulary", "Hampshire"],
    ["Hampshire and Isle of Wight", "Hampshire"],
    ["GMP", "Greater Manchester"],
    ["Heddlu Gwent", "Gwent"],
    ["Heddlu De Cymru", "South Wales"],
    ["Metropolitan Police Service", "Metropolitan Police"],
    ["London, City of", "City of London"],
    ["Devon & Cornwall Police", "Devon and Cornwall"],
    ["Leicestershire Constabulary", "Leicestershire"],
    ["Bedfordshire Constabulary", "Bedfordshire"],
    ["Sussex Police Force", "Sussex"],
    ["Essex Police10", "Essex"],
    ["Dyfed Powys Police", "Dyfed-Powys"],
  ])("%s is %s", (text, name) => {
    expect(named(all, POLICE_FORCES, text)).toEqual([name]);
  });

  it.each([
    "East of England",
    "South East",
    "England",
    "Wales",
    "England and Wales",
    "All forces",
    "Police",
    "Constabulary",
    "British Transport Police",
    "Police Scotland",
    "Essex County Fire and Rescue",
    "Action Fraud",
    "West",
    "",
  ])("%s is none", (text) => {
    expect(all.find(text)).toEqual([]);
  });

  it("no two have a name in common", () => {
    const names = POLICE_FORCE_NAMES.flatMap(({ name, official, code, others = [] }) => [
      ...new Set([name, official, code, ...others]),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("with the names of MsgForces", () => {
  const force = (name: string, areaCode = "", aliases: readonly string[] = []) => ({
    ...POLICE_FORCES[0]!,
    name,
    areaCode,
    aliases,
  });

  it.each([
    ["Hampshire and Isle of Wight", "Hampshire Constabulary"],
    ["Hampshire & Isle of Wight Constabulary", "Hampshire"],
    ["Our force", "E23000028"],
    ["Kent Police", "Kent"],
    ["West Midlands Police", "West Midlands"],
    ["Ruritania Constabulary", "Ruritania Police"],
  ])("%s is meant by %s", (name, text) => {
    const forces = [force(name, name === "Our force" ? "E23000028" : ""), force("Sussex")];
    expect(named(new ForceNames(forces), forces, text)).toEqual([name]);
  });

  it("a text that two forces would be without their suffix is neither", () => {
    const forces = [force("Ruritania Police"), force("Ruritania Constabulary")];
    expect(new ForceNames(forces).find("Ruritania")).toEqual([]);
  });

  it("the name as it stands goes before what is known", () => {
    const forces = [force("West Midlands"), force("West Midlands Police")];
    const names = new ForceNames(forces);
    expect(named(names, forces, "West Midlands")).toEqual(["West Midlands"]);
    expect(named(names, forces, "West Midlands Police")).toEqual(["West Midlands Police"]);
    expect(named(names, forces, "WMP")).toHaveLength(2);
  });
});
