/** The name of the workbook in front, with a menu of those that are open beside it. */
import { Menu } from "./Menu";
import { isUnsaved, type OpenWorkbook } from "./useWorkbooks";

export interface WorkbookMenuProps {
  readonly all: readonly OpenWorkbook[];
  readonly front: OpenWorkbook;
  readonly onShow: (id: number) => void;
  readonly onClose: (workbook: OpenWorkbook) => void;
}

const CLOSE = "close";

export function WorkbookMenu({ all, front, onShow, onClose }: WorkbookMenuProps) {
  const { fileName } = front.opened;
  const unsaved = isUnsaved(front) ? " – not saved" : "";
  const others = all.length > 1 ? `, ${all.length} open` : "";
  const items = all.map((one) => ({
    key: String(one.opened.id),
    title: one.opened.fileName,
    about: [
      one === front ? "In front" : "Open beside it",
      ...(isUnsaved(one) ? ["not saved"] : []),
    ].join(", "),
  }));
  return (
    <Menu
      label={`${fileName}${unsaved}${others}`}
      items={[...items, { key: CLOSE, title: "Close", about: fileName }]}
      disabled={false}
      onChoose={(key) => (key === CLOSE ? onClose(front) : onShow(Number(key)))}
    />
  );
}
