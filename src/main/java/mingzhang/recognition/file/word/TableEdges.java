package mingzhang.recognition.file.word;

import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Where the cells of an old Word table begin and end, in twips; edges closer than a millimetre are one. */
final class TableEdges {
    private static final int SAME = 57;

    private TableEdges() {}

    /** All edges of a table, from left to right. */
    static int[] of(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int number = 0; number < table.numRows(); number++) {
            TableRow row = table.getRow(number);
            for (int index = 0; index < row.numCells(); index++) {
                TableCell cell = row.getCell(index);
                add(edges, cell.getLeftEdge());
                add(edges, cell.getLeftEdge() + cell.getWidth());
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(TreeSet<Integer> edges, int edge) {
        if (edges.subSet(edge - SAME, true, edge + SAME, true).isEmpty()) {
            edges.add(edge);
        }
    }

    /** How many columns lie between two edges; at least one. */
    static int between(int[] edges, int left, int right) {
        int count = 0;
        for (int edge : edges) {
            count += edge > left + SAME && edge <= right + SAME ? 1 : 0;
        }
        return Math.max(1, count);
    }
}
