import type { Node } from "@tiptap/pm/model";
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";

import {
  columnCount,
  columnsOfFigures,
  headRows,
  span,
} from "../../../shared/export/table-shape.ts";
import { partStyles, standingStyles } from "../../../shared/export/word-styles.ts";
import { inlineRuns } from "./inline.ts";
import { renderList } from "./list.ts";
import { colours, measure } from "./look.ts";
import type { Setting } from "./setting.ts";

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Of a table's edges and under its head, in eighths of a point. */
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: colours.ink };
const fine: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colours.line };

/** Between columns. */
const gap = convertMillimetersToTwip(5);

/** A table whose head is repeated on every page, and the space below it that keeps two tables apart. */
export function renderTable(table: Node, setting: Setting): FileChild[] {
  const head = headRows(table);
  const figures = columnsOfFigures(table, head);
  const columns = columnCount(table);
  const width = Math.floor(convertMillimetersToTwip(measure) / columns);
  const rows = table.children.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        ...(index < head ? { tableHeader: true } : {}),
        children: row.children.map((cell, column) =>
          renderCell(
            cell,
            {
              figures: figures.has(column),
              underlined: index === head - 1,
              last: column === row.childCount - 1,
            },
            setting,
          ),
        ),
      }),
  );
  return [
    new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: Array.from({ length: columns }, () => width),
      borders: {
        top: strong,
        bottom: strong,
        left: none,
        right: none,
        insideHorizontal: fine,
        insideVertical: none,
      },
      tableLook: { firstRow: head > 0, lastRow: false, firstColumn: false, lastColumn: false },
    }),
    new Paragraph({ style: standingStyles.afterTable }),
  ];
}

interface CellPlace {
  /** In a column of nothing but figures. */
  readonly figures: boolean;
  /** In the last row of the head. */
  readonly underlined: boolean;
  /** At the right margin. */
  readonly last: boolean;
}

function renderCell(
  cell: Node,
  { figures, underlined, last }: CellPlace,
  setting: Setting,
): TableCell {
  const style = cell.type.name === "tableHeader" ? partStyles.tableHeader : partStyles.tableCell;
  const [colspan, rowspan] = [span(cell, "colspan"), span(cell, "rowspan")];
  return new TableCell({
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    margins: { left: 0, right: last ? 0 : gap },
    ...(underlined ? { borders: { bottom: strong } } : {}),
    children: cell.children.flatMap((block) =>
      block.type.name === "paragraph"
        ? [
            new Paragraph({
              style,
              ...(figures ? { alignment: AlignmentType.RIGHT } : {}),
              children: inlineRuns(block, setting.language),
            }),
          ]
        : renderList(block, setting),
    ),
  });
}
