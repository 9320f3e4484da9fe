package mingzhang.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes Word files and workbooks as offices have them. A cell that begins with ^ belongs to the one above it, with < to the one before it. */
final class ReportFiles {
    private ReportFiles() {}

    /** A Word file in the making. */
    static final class Word {
        private final XWPFDocument document = new XWPFDocument();
        private BigInteger list = BigInteger.ZERO;

        Word line(String text) {
            document.createParagraph().createRun().setText(text);
            return this;
        }

        /** A paragraph that Word numbers 一、 二、 by itself. */
        Word numbered(String text) {
            if (list.signum() == 0) {
                CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
                kind.setAbstractNumId(BigInteger.ZERO);
                CTLvl level = kind.addNewLvl();
                level.setIlvl(BigInteger.ZERO);
                level.addNewStart().setVal(BigInteger.ONE);
                level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
                level.addNewLvlText().setVal("%1、");
                var numbering = document.createNumbering();
                list = numbering.addNum(
                        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
            }
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.createRun().setText(text);
            return this;
        }

        Word table(String... rows) {
            XWPFTable table = document.createTable(rows.length, 1);
            for (int number = 0; number < rows.length; number++) {
                XWPFTableRow row = table.getRow(number);
                boolean isFirst = true;
                XWPFTableCell last = row.getCell(0);
                for (String text : rows[number].split("\\|", -1)) {
                    if (text.equals("<")) {
                        var properties = properties(last);
                        int span = properties.isSetGridSpan()
                                ? properties.getGridSpan().getVal().intValue()
                                : 1;
                        (properties.isSetGridSpan() ? properties.getGridSpan() : properties.addNewGridSpan())
                                .setVal(BigInteger.valueOf(span + 1L));
                    } else {
                        last = isFirst ? row.getCell(0) : row.createCell();
                        isFirst = false;
                        boolean goesOn = text.equals("^");
                        last.setText(goesOn ? "" : text);
                        properties(last).addNewVMerge().setVal(goesOn ? STMerge.CONTINUE : STMerge.RESTART);
                    }
                }
            }
            return this;
        }

        private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
            return cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
        }

        XWPFDocument document() {
            return document;
        }

        byte[] bytes() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                document.write(out);
                return out.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** A workbook in the making: numbers go in as numbers, as finance systems write them. */
    static final class Book {
        private final Workbook workbook;

        Book(boolean isOld) {
            workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook();
        }

        Book sheet(String name, List<String> rows) {
            Sheet sheet = workbook.createSheet(name);
            var money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number);
                String[] cells = rows.get(number).split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    var cell = row.createCell(column);
                    if (cells[column].matches("-?\\d+\\.\\d\\d")) {
                        cell.setCellValue(Double.parseDouble(cells[column]));
                        cell.setCellStyle(money);
                    } else if (!cells[column].equals("<") && !cells[column].equals("^")) {
                        cell.setCellValue(cells[column]);
                    }
                }
            }
            merge(sheet, rows);
            return this;
        }

        private static void merge(Sheet sheet, List<String> rows) {
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    int right = column;
                    while (right + 1 < cells.length && cells[right + 1].equals("<")) {
                        right++;
                    }
                    int bottom = row;
                    while (bottom + 1 < rows.size()
                            && at(rows, bottom + 1, column).equals("^")) {
                        bottom++;
                    }
                    boolean isOrigin = !cells[column].equals("<") && !cells[column].equals("^");
                    if (isOrigin && (right > column || bottom > row)) {
                        sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
                    }
                }
            }
        }

        private static String at(List<String> rows, int row, int column) {
            String[] cells = rows.get(row).split("\\|", -1);
            return column < cells.length ? cells[column] : "";
        }

        Workbook workbook() {
            return workbook;
        }

        byte[] bytes() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                workbook.write(out);
                return out.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
